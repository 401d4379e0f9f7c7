using System.Collections.Immutable;

namespace Infra.Engine.Tests;

/// <summary>A program made of dice, and the changes people make to programs.</summary>
internal sealed record RandomProgram(ImmutableArray<RandomResource> Resources)
{
    public static RandomProgram Roll(Random dice)
    {
        var resources = ImmutableArray.CreateBuilder<RandomResource>();
        var count = dice.Next(1, 10);
        for (var i = 0; i < count; i++)
        {
            resources.Add(Roll(dice, $"r{i}", resources));
        }

        return new RandomProgram(resources.ToImmutable());
    }

    /// <summary>The same program with some values changed, some resources gone, renamed or new.</summary>
    public RandomProgram Mutate(Random dice)
    {
        var kept = new Dictionary<int, int>();
        var result = ImmutableArray.CreateBuilder<RandomResource>();
        for (var i = 0; i < Resources.Length; i++)
        {
            if (dice.Next(8) == 0)
            {
                continue;
            }

            kept[i] = result.Count;
            result.Add(Change(dice, Moved(Resources[i], kept)));
        }

        for (var i = dice.Next(3); i > 0; i--)
        {
            result.Add(Roll(dice, $"n{dice.Next(1_000_000)}", result));
        }

        return new RandomProgram(result.ToImmutable());
    }

    /// <summary>Registers everything; concurrently what does not depend on each other.</summary>
    public async Task PlayAsync(Script script, bool concurrent)
    {
        await script.BeginAsync();
        var made = new Task<Registered>[Resources.Length];
        for (var i = 0; i < Resources.Length; i++)
        {
            made[i] = RandomRegistration.RegisterAsync(script, Effective(Resources[i]), made);
            if (!concurrent)
            {
                await made[i];
            }
        }

        await Task.WhenAll(made);
        await script.Deployment.RegisterOutputsAsync(script.Stack, PropertyMap.Of(("count", (double)made.Length)));
    }

    public override string ToString() => string.Join("\n", Resources);

    // Children go with what their parent goes with; what goes with something that stays behind stays too.
    private RandomResource Effective(RandomResource resource)
    {
        if (resource.DeletedWith is null && resource.Parent is { } parent)
        {
            resource = resource with { DeletedWith = Effective(Resources[parent]).DeletedWith };
        }

        var stays = resource.DeletedWith is { } host && Effective(Resources[host]).Retain;
        return resource with { Retain = resource.Retain || stays };
    }

    private static RandomResource Roll(Random dice, string name, IReadOnlyList<RandomResource> earlier)
    {
        int? Some(Func<RandomResource, bool> fits, int oneIn) =>
            earlier.Count > 0 && dice.Next(oneIn) == 0 && dice.Next(earlier.Count) is var index && fits(earlier[index])
                ? index
                : null;
        ImmutableArray<int> Few(int oneIn) =>
            [.. Enumerable.Range(0, 2).Select(_ => Some(IsCustom, oneIn)).OfType<int>().Distinct()];

        var kind = dice.Next(10);
        var common = new RandomResource(name)
        {
            Parent = Some(static _ => true, 4),
            DependsOn = Few(4),
            Value = dice.Next(2),
        };
        return kind switch
        {
            0 => common with { Component = true },
            1 => common with { Provider = true, FixedValue = dice.Next(2) },
            _ => common with
            {
                Inputs = Few(2),
                FixedInputs = Few(3),
                FixedValue = dice.Next(2),
                ExplicitProvider = Some(static resource => resource.Provider, 2),
                DeletedWith = Some(IsCustom, 8),
                ReplacedWith = Some(IsCustom, 8),
                First = dice.Next(3) == 0,
                Retain = dice.Next(12) == 0,
                Secret = dice.Next(5) == 0,
            },
        };
    }

    private static bool IsCustom(RandomResource resource) => !resource.Component && !resource.Provider;

    private static RandomResource Change(Random dice, RandomResource resource) => dice.Next(6) switch
    {
        0 => resource with { Value = dice.Next(3) },
        1 => resource with { FixedValue = dice.Next(3) },
        2 => resource with { DependsOn = [] },
        3 when dice.Next(2) == 0 => resource with
        {
            Name = $"{resource.Name}x", FormerName = resource.Name, Inputs = [],
        },
        _ => resource with { FormerName = null },
    };

    private static RandomResource Moved(RandomResource resource, Dictionary<int, int> kept)
    {
        int? One(int? index) => index is { } at && kept.TryGetValue(at, out var moved) ? moved : null;
        ImmutableArray<int> Many(ImmutableArray<int> indexes) =>
            [.. indexes.Where(kept.ContainsKey).Select(index => kept[index])];
        return resource with
        {
            Parent = One(resource.Parent),
            ExplicitProvider = One(resource.ExplicitProvider),
            Inputs = Many(resource.Inputs),
            FixedInputs = Many(resource.FixedInputs),
            DependsOn = Many(resource.DependsOn),
            DeletedWith = One(resource.DeletedWith),
            ReplacedWith = One(resource.ReplacedWith),
        };
    }
}
