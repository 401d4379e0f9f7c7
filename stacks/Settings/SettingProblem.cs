namespace Infra.Stacks.Settings;

/// <summary>One mistake in an environment's settings.</summary>
/// <param name="Key">The setting, as in <c>infra:network.cidr</c>.</param>
/// <param name="Got">What stands there.</param>
/// <param name="Allowed">What may stand there.</param>
/// <param name="Fix">What to do.</param>
public sealed record SettingProblem(string Key, string Got, string Allowed, string Fix)
{
    /// <summary>One line.</summary>
    public override string ToString() => $"{Key}: got {Got}, allowed: {Allowed}; {Fix}";
}
