using Infra.Engine.Host.Simulation;

namespace Infra.Engine.Host.Tests.Simulation;

public sealed class InputDiffTests
{
    private static readonly PropertyMap Plain =
        Shop.Map(("image", "x"), ("name", "web-0000000"), ("tags", Shop.Map(("a", "1"))));

    private static readonly (PropertyMap Old, PropertyMap New, string Diff, string Why)[] Diffs =
    [
        (Plain, Plain, "", "nothing"),
        (Plain, Plain.With("image", Shop.Secret("x")), "", "secretness is no difference"),
        (Plain, Plain.With("weight", PropertyValue.Null.Instance), "", "null is absent"),
        (Plain, Plain.With("weight", 2), "weight Add", "added"),
        (Plain, Plain.Without("tags"), "tags Delete", "removed"),
        (Plain, Plain.With("tags", Shop.Map(("a", "2"), ("b.c", "3"))), "tags.a Update, tags[\"b.c\"] Add", "in a map"),
        (Plain, Plain.With("image", "y"), "image UpdateReplace; replaces image", "immutable"),
        (Plain, Plain.With("image", PropertyValue.Unknown.Instance),
            "image UpdateReplace; replaces image", "may differ"),
        (Plain.With("rules", Shop.List(Shop.Map(("port", 1), ("only", "a")))),
            Plain.With("rules", Shop.List(Shop.Map(("port", 2), ("only", "b")), Shop.Map(("port", 3)))),
            "rules[0].only UpdateReplace, rules[0].port Update, rules[1] Add; replaces rules[0].only",
            "immutable inside a list"),
        (Plain.With("name", "fixed"), Plain.With("name", "fixed").With("image", "y"),
            "image UpdateReplace; replaces image; deletes first", "a fixed name can exist once only"),
        (Plain.With("name", "fixed"), Plain.With("name", "other"), "name UpdateReplace; replaces name",
            "another name does not clash"),
    ];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Diffs.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Diff_Inputs_TellsWhatDiffersAndWhatFollows(int row)
    {
        var (old, news, expected, why) = Diffs[row];
        using var world = World.InMemory();

        var diff = await new Shop(world).DiffAsync(Shop.Server, old, news);

        var told = string.Join(", ", diff.DetailedDiff?.Select(d => $"{d.Key} {d.Value.Kind}") ?? []);
        told += diff.ReplaceKeys.IsEmpty ? "" : $"; replaces {string.Join(", ", diff.ReplaceKeys)}";
        told += diff.DeleteBeforeReplace ? "; deletes first" : "";
        Assert.Equal((expected, why), (told, why));
        Assert.Equal(expected == "" ? DiffChanges.None : DiffChanges.Some, diff.Changes);
    }
}
