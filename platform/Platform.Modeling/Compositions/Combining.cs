using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Infra.Platform.Modeling.Compositions;

/// <summary>Putting several fields into one text.</summary>
internal static partial class Combining
{
    public static SourceFacts Of(string format, ImmutableList<SourceFacts> parts)
    {
        var combined = new SourceFacts(parts.FirstOrDefault()?.Side ?? SourceSide.Composite, $"Combine(\"{format}\")")
        {
            Combination = new(format, [.. parts.Where(static part => part.Path is not null)]),
            Kind = ValueKind.Text,
            MayBeAbsent = parts.Any(static part => part.MayBeAbsent),
            IsRequired = parts.Any(static part => part.IsRequired) && !parts.Any(static part => part.MayBeAbsent),
            HoldsName = parts.Any(static part => part.HoldsName),
            HoldsUserText = parts.Any(static part => part.HoldsUserText),
            IsSecret = parts.Any(static part => part.IsSecret),
            MaxLength = parts.All(static part => part.MaxLength is not null)
                ? parts.Sum(static part => part.MaxLength) + Steps.Printed(Verb().Replace(format, ""))
                : null,
            Problems = [.. parts.SelectMany(static part => part.Problems)],
        };
        return Problems(format, parts).Aggregate(combined, static (facts, problem) => facts.But(problem));
    }

    private static IEnumerable<string> Problems(string format, ImmutableList<SourceFacts> parts)
    {
        if (parts.Count == 0)
        {
            yield return "Combine has no parts, which the function refuses";
        }

        if (Other().IsMatch(format) || Verb().Count(format) != parts.Count)
        {
            yield return $"format \"{format}\" needs one %s for each of {parts.Count} parts and no other verb; what "
                + "the function does not understand it prints, as %!s(MISSING)";
        }

        if (parts.Select(static part => part.Side).Distinct().Count() > 1)
        {
            yield return "Combine reads one object: the claim, the environment or the object itself; publish what the "
                + "other has";
        }

        foreach (var part in parts)
        {
            if (part.Combination is not null || part.Steps.Count > 0)
            {
                yield return $"{part.Text} is changed before it is combined, which the function cannot; combine fields "
                    + "as they are, and change the result";
            }
            else if (part.Kind is not (ValueKind.Text or ValueKind.Unknown))
            {
                yield return $"{part.Text} is {ValueKinds.Word(part.Kind)}, and combining prints it as %!s(float64=3), "
                    + "{\"a\":1} as map[a:1]; combine texts only";
            }
        }
    }

    [GeneratedRegex("(?<!%)(?:%%)*%s")]
    private static partial Regex Verb();

    [GeneratedRegex("(?<!%)(?:%%)*%(?![s%])")]
    private static partial Regex Other();
}
