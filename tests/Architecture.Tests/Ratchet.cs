namespace Infra.Architecture.Tests;

/// <summary>Something measured, by name.</summary>
public sealed record Measure(string Name, int Value);

/// <summary>Holds a list of today's exceptions that may only shrink.</summary>
public static class Ratchet
{
    /// <summary>Only what is listed exceeds, nothing exceeds the hard limit, and nothing else is listed.</summary>
    public static void Check(IReadOnlyCollection<string> listed, int hardMax, IEnumerable<Measure> exceeding)
    {
        var found = exceeding.ToList();
        var problems = found.Where(measure => !listed.Contains(measure.Name))
            .Select(static measure => $"{measure.Name} is {measure.Value}: over the budget")
            .Concat(found.Where(measure => measure.Value > hardMax)
                .Select(measure => $"{measure.Name} is {measure.Value}: over the hard limit of {hardMax}"))
            .Concat(listed.Except(found.Select(static measure => measure.Name))
                .Select(static name => $"{name} keeps its budget now: take it off the list"));

        Assert.True(!problems.Any(), string.Join('\n', problems));
    }
}
