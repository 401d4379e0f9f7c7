namespace Infra.Stacks.Settings;

/// <summary>An environment's settings have mistakes: all of them, to be mended by whoever wrote them.</summary>
/// <param name="stack">The environment.</param>
/// <param name="problems">The mistakes, in the order in which they were found.</param>
public sealed class SettingsException(string stack, ImmutableArray<SettingProblem> problems)
    : RunException(TextOf(stack, problems))
{
    /// <summary>The mistakes, in the order in which they were found.</summary>
    public ImmutableArray<SettingProblem> Problems { get; } = problems;

    private static string TextOf(string stack, ImmutableArray<SettingProblem> problems)
    {
        var mistakes = problems.Length == 1 ? "a mistake" : $"{problems.Length} mistakes";
        var lines = problems.Select(static problem => $"  {problem}");
        return $"the settings in Pulumi.{stack}.yaml have {mistakes}:\n{string.Join('\n', lines)}";
    }
}
