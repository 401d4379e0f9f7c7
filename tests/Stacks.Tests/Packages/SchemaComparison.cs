namespace Infra.Stacks.Tests.Packages;

/// <summary>Compares what we say of a package with what the package says: we may leave out, but not differ.</summary>
/// <param name="ours">Our trimmed schema.</param>
/// <param name="theirs">The package.</param>
internal sealed class SchemaComparison(SchemaFacts ours, IPackageFacts theirs)
{
    // Objects that programs in TypeScript may give instead of their text or their name.
    private static readonly string[] OfTypeScript = ["iam.PolicyDocument", "Role"];

    private readonly List<string> problems = [];
    private readonly HashSet<string> compared = new(StringComparer.Ordinal);

    /// <summary>How many properties were compared, those of nested types included.</summary>
    public int Properties { get; private set; }

    /// <summary>How many nested types were compared.</summary>
    public int Types => compared.Count;

    /// <summary>All that is different.</summary>
    public IReadOnlyList<string> Run()
    {
        foreach (var token in ours.Tokens.Prepend(ours.Provider))
        {
            if (theirs.Find(token) is not { } official)
            {
                problems.Add($"{token}: the package has none");
                continue;
            }

            var known = ours.Find(token)!;
            Compare(token, known.Inputs, official.Inputs);
            Compare($"{token} (outputs)", known.Outputs, official.Outputs);
            CompareSecrets(token, known, official);
        }

        return problems;
    }

    private void Compare(string where, ObjectShape known, ObjectShape official)
    {
        foreach (var (name, property) in known)
        {
            Properties++;
            if (!official.TryGetValue(name, out var fact))
            {
                problems.Add($"{where}.{name}: the package has none");
                continue;
            }

            var type = WithoutTypeScript(fact.Type);
            if ($"{type}" != $"{property.Type}")
            {
                problems.Add($"{where}.{name} is {property.Type} here, and {type} in the package");
            }
            else if (fact.IsRequired != property.IsRequired)
            {
                problems.Add($"{where}.{name} is required {(fact.IsRequired ? "in the package" : "here")} only");
            }

            foreach (var nested in NamesIn(property.Type).Where(nested => compared.Add(Key(where, nested))))
            {
                CompareType(where, nested);
            }
        }

        problems.AddRange(official
            .Where(fact => fact.Value.IsRequired && !known.ContainsKey(fact.Key) && !IsOutput(where))
            .Select(fact => $"{where}.{fact.Key} is required in the package, and missing here"));
    }

    private void CompareType(string where, string type)
    {
        var known = IsOutput(where) ? ours.OutputType(type) : ours.InputType(type);
        // A type that is both has the flags of what is given to it; what comes back has more.
        var official = theirs.InputType(type) ?? theirs.OutputType(type);
        if (known is not null && official is not null)
        {
            Compare(Key(where, type), known, official);
        }
        // A list of values has no properties on either side.
        else if (known is not null || official is not null)
        {
            problems.Add($"{where}: {type} is not a type of both");
        }
    }

    // Providers keep theirs otherwise, and say so of inputs.
    private void CompareSecrets(string token, MemberShape known, MemberShape official)
    {
        if (token != ours.Provider && !known.Secrets.SetEquals(official.Secrets.Where(known.Outputs.ContainsKey)))
        {
            problems.Add($"{token}: secret are {string.Join(", ", known.Secrets)} here, and "
                + $"{string.Join(", ", official.Secrets)} in the package");
        }
    }

    private static string Key(string where, string type) => IsOutput(where) ? $"{type} (outputs)" : type;

    private static bool IsOutput(string where) => where.EndsWith("(outputs)", StringComparison.Ordinal);

    private static TypeShape WithoutTypeScript(TypeShape type) => type is TypeShape.Either either
        ? TypeShape.OneOf(either.Choices.Where(static choice => !OfTypeScript.Contains($"{choice}")))
        : type;

    private static IEnumerable<string> NamesIn(TypeShape type) => type switch
    {
        TypeShape.Named named => [named.Name],
        TypeShape.Many many => NamesIn(many.Item),
        TypeShape.Map map => NamesIn(map.Item),
        TypeShape.Either either => either.Choices.SelectMany(NamesIn),
        _ => [],
    };
}
