namespace Infra.Platform.Rendering;

/// <summary>At which stage composing ended.</summary>
public enum ComposeStage
{
    /// <summary>Before anything ran: the inputs do not belong together.</summary>
    Inputs,

    /// <summary>In a function, which refused with a fatal result.</summary>
    Function,

    /// <summary>In Crossplane itself.</summary>
    Reconciler,
}

/// <summary>Nothing was composed: a mistake in the composite resource, the Composition, or what they are
/// given.</summary>
/// <param name="stage">How far it came.</param>
/// <param name="what">In the words of the real tools, so that it can be looked up.</param>
public sealed class ComposeException(ComposeStage stage, string what) : Exception(what)
{
    /// <summary>How far it came.</summary>
    public ComposeStage Stage => stage;
}
