namespace Infra.Engine.Host.Simulation;

/// <summary>One object of the simulated world.</summary>
/// <param name="Urn">Whom it was made for.</param>
/// <param name="Id">The provider's name for it, unique within its type and place.</param>
/// <param name="Place">Which account, region or cluster it is in; "" when its provider knows only one.</param>
/// <param name="Inputs">What was asked for; after loading, secrets are sealed.</param>
/// <param name="Outputs">What was answered; after loading, secrets are sealed.</param>
internal sealed record WorldObject(Urn Urn, string Id, string Place, PropertyMap Inputs, PropertyMap Outputs);

/// <summary>One thing that happened in the simulated world.</summary>
internal sealed record WorldRecord(WorldChange Change, WorldObject Object);

/// <summary>What happened.</summary>
internal enum WorldChange
{
    /// <summary>Made. Again for the same URN is a replacement.</summary>
    Create,

    /// <summary>Changed in place.</summary>
    Update,

    /// <summary>Gone.</summary>
    Delete,
}
