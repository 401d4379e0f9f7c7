using Infra.Platform.Modeling.Compositions;

namespace Infra.Platform.Modeling.Tests.Compositions;

/// <summary>What authors of Compositions get wrong, one thing at a time.</summary>
internal static class CompositionMistakes
{
    /// <summary>What can be said of a value on its way.</summary>
    public static IReadOnlyList<(string Name, Action<Trial> Say)> OfValues { get; } =
    [
        ("enum value without mapping", c => c.One().Set("spec.a", c.Api(a => a.Size).Map((ShelfSize.Small, 1)))),
        ("listed text without mapping", c => c.One().Set("spec.a", c.Api(a => a.Version).Map(("16", 1)))),
        ("flag without mapping", c => c.One().Set("spec.a", c.Api(a => a.HasDoors).Map((true, 1)))),
        ("listed number without mapping", c => c.One().Set("spec.a", c.Api(a => a.Width).Map((100, "m")))),
        ("value that is never there", c => c.One().Set(
            "spec.a", c.Api(a => a.Version).Map(("16", 1), ("17", 2), ("18", 3)))),
        ("mapped twice", c => c.One().Set("spec.a", c.Api(a => a.HasDoors).Map((true, 1), (false, 2), (true, 3)))),
        ("mapped to null", c => c.One().Set("spec.a", c.Api(a => a.HasDoors).Map((true, "x"), (false, null!)))),
        ("map of any text", c => c.One().Set("spec.a", c.Api(a => a.MadeBy).Map(("anna", 1)))),
        ("map of any number", c => c.One().Set("spec.a", c.Api(a => a.Height).Map((100, 1)))),
        ("format with %d", c => c.One().Set("spec.a", c.Api(a => a.Height).Format("%dcm"))),
        ("format without verb", c => c.One().Set("spec.a", c.Api(a => a.Height).Format("cm"))),
        ("format with two verbs", c => c.One().Set("spec.a", c.Api(a => a.Height).Format("%s-%s"))),
        ("format of a list", c => c.One().Set("spec.a", c.Api(a => a.Books).Format("%s"))),
        ("capitals of an object", c => c.One().Set("spec.a", c.Api(a => a.Feet).Upper())),
        ("list as a number", c => c.One().Set("spec.a", c.Api(a => a.Books).ToInteger())),
        ("number as an amount", c => c.One().Set("spec.a", c.Api(a => a.Height).ToAmount())),
        ("text times two", c => c.One().Set("spec.a", c.Api(a => a.MadeBy).Times(2))),
        ("match without a case", c => c.One().Set("spec.a", c.Api(a => a.MadeBy).Match("x"))),
        ("match to null", c => c.One().Set("spec.a", c.Api(a => a.MadeBy).Match("x", Case.Is("y", (string)null!)))),
        ("match of a list", c => c.One().Set("spec.a", c.Api(a => a.Books).Match("x", Case.Is("y", "z")))),
        ("number in a combination", c => c.One().Set("spec.a", Trial.Combine("%s-%s", c.Name, c.Api(a => a.Height)))),
        ("changed value in a combination", c => c.One().Set("spec.a", Trial.Combine("%s", c.Name.Upper()))),
        ("verbs and parts differ", c => c.One().Set("spec.a", Trial.Combine("%s-%s", c.Name))),
        ("%d in a combination", c => c.One().Set("spec.a", Trial.Combine("%s-%d", c.Name, c.Name))),
        ("combination of nothing", c => c.One().Set("spec.a", Trial.Combine("x"))),
        ("combination of two objects", c => c.One().Set("spec.a", Trial.Combine("%s%s", c.Name, c.Data(d => d.Wood)))),
        ("one element of a list", c => c.One().Set("spec.a", c.Api(a => a.Books[0].Title))),
        ("all elements of a list", c => c.One().Set("spec.a", c.Api(a => a.Books.Select(static b => b.Title)))),
        ("C# in a lambda", c => c.One().Set("spec.a", c.Api(a => a.Size == ShelfSize.Small))),
        ("number of elements", c => c.One().Set("spec.a", c.Api(a => a.Books.Count))),
    ];

    /// <summary>What can be said of a patch.</summary>
    public static IReadOnlyList<(string Name, Action<Trial> Say)> OfPatches { get; } =
    [
        ("number into a label", c => c.One().Set("metadata.labels.height", c.Api(a => a.Height))),
        ("flag into an annotation of a template", c => c.One().Set(
            "spec.template.metadata.annotations[a.example.org/doors]", c.Api(a => a.HasDoors))),
        ("number as a name", c => c.One().Set("metadata.name", c.Api(a => a.Height))),
        ("wildcard in a target", c => c.One().Set("spec.list[*].name", c.Name)),
        ("wildcard in a source", c => c.One().Report(s => s.Place, Trial.Observed("status.rooms[*].name"))),
        ("negative index", c => c.One().Set("spec.list[-1]", c.Name)),
        ("index above the limit", c => c.One().Set("spec.list[1025]", c.Name)),
        ("broken path", c => c.One().Set("spec.list[0", c.Name)),
        ("empty path", c => c.One().Set("", c.Name)),
        ("gap in a list", c => c.One().Set("spec.list[1].name", c.Name)),
        ("path through a text", c => c.One(Trial.Board + "\nspec: {a: text}").Set("spec.a.b", c.Name)),
        ("key on a list", c => c.One(Trial.Board + "\nspec: {a: [1]}").Set("spec.a.b", c.Name)),
        ("required and perhaps absent", c => c.One().Set("spec.a", c.Api(a => a.MadeBy).Required())),
        ("set from the object itself", c => c.One().Set("spec.a", Trial.Observed("status.a"))),
        ("report of the claim", c => c.One().Report(s => s.Place, c.Name)),
        ("report of the object before all objects", c =>
        {
            c.Report(s => s.Place, Trial.Observed("status.a"));
            c.One();
        }),
        ("report of another type before all objects", c =>
        {
            c.Report(s => s.Count, c.Data(d => d.Wood));
            c.One();
        }),
        ("report of another type", c => c.One().Report(s => s.Count, Trial.Observed("status.a"))),
        ("merge of a text", c => c.One().Set("spec.a", c.Name, Merging.MergeObjects)),
        ("set twice", c => c.One().Set("spec.a", c.Name).Set("spec.a", c.Namespace)),
    ];

    /// <summary>What can be said of an object.</summary>
    public static IReadOnlyList<(string Name, Action<Trial> Say)> OfObjects { get; } =
    [
        ("kind without readiness", c => c.One("{apiVersion: wood.example.org/v1, kind: Plank}")),
        ("built in for a kind it does not know", c => c.One().ReadyBy(Ready.BuiltIn)),
        ("built in for another version", c => c.One("{apiVersion: autoscaling/v1, kind: HorizontalPodAutoscaler}")),
        ("once made without reason", c => c.One().ReadyBy(Ready.OnceMade(" "))),
        ("condition with a wrong status", c => c.One().ReadyBy(Ready.When("Ready", "true"))),
        ("readiness of a broken field", c => c.One().ReadyBy(Ready.IfTrue("status.list[*].ready"))),
        ("rule beside a check", c => c.One().ReadyBy(Ready.ByRule("true"), Ready.IfTrue("status.a"))),
        ("two rules for one kind", c =>
        {
            c.One().ReadyBy(Ready.ByRule("object.a")).Set("metadata.name", c.Name);
            c.One(name: "other").ReadyBy(Ready.ByRule("object.b"));
        }),
        ("kind outside of namespaces", c => c.One("{apiVersion: v1, kind: Namespace}")),
        ("managed resource outside of namespaces", c => c.One(
            "{apiVersion: rds.aws.upbound.io/v1beta1, kind: Instance}").ReadyBy(Ready.When())),
        ("foreign namespace", c => c.One(Trial.Board + "\nmetadata: {namespace: kube-system}")),
        ("foreign namespace by patch", c => c.One().Set("metadata.namespace", c.Data(d => d.Wood))),
        ("placeholder", c => c.One(Trial.Board + "\nspec: {region: patched}")),
        ("value in the base that is always replaced", c => c.One(Trial.Board + "\nspec: {a: small}")
            .Set("spec.a", c.Name)),
        ("label that is no text", c => c.One(Trial.Board + "\nmetadata: {labels: {doors: yes, feet: 4}}")),
        ("no kind", c => c.One("{spec: {}}")),
        ("two objects under one name", c =>
        {
            c.One();
            c.One();
        }),
        ("one name for two objects of a kind", c =>
        {
            c.One().Set("metadata.name", c.Name);
            c.One(name: "other").Set("metadata.name", c.Name);
        }),
        ("Secret that is called as the connection's is", c => c.One("{apiVersion: v1, kind: Secret}")
            .Set("metadata.name", c.Name.Format("%s-connection"))
            .ConnectionValue("mode", "a")),
        ("one name for all claims", c => c.One(Trial.Board + "\nmetadata: {name: board}")),
        ("name that a user chooses", c => c.One().Set("metadata.name", c.Api(a => a.MadeBy))),
        ("name from the environment", c => c.One().Set("metadata.name", c.Data(d => d.Wood))),
        ("name that is too long", c => c.One().Set("metadata.name", c.Name.Format("%s-board-of-oak-on-the-wall"))),
        ("name over a limit", c => c.One().NameAtMost(32, "the saw").Set("metadata.name", c.Name)),
        ("data for others that is incomplete", c => c.One(
            "{apiVersion: wood.example.org/v1, kind: Board, data: {workshop: {name: x}}}")
            .Give((Surroundings<WorkshopData> d) => d.Workshop.Addresses, c.Data(d => d.Workshop.Addresses))),
    ];

    /// <summary>What can be said of the whole.</summary>
    public static IReadOnlyList<(string Name, Action<Trial> Say)> OfTheWhole { get; } =
    [
        ("nothing composed", _ => { }),
        ("no budget", c =>
        {
            c.StatesBudget = false;
            c.One();
        }),
        ("budget smaller than the record's", c =>
        {
            c.Budget(32, "Container Apps");
            c.One();
        }),
        ("published after it is read", c =>
        {
            c.One().Set("spec.a", c.Data(d => d.Wood));
            c.One(name: "later").Publish(d => d.Wood, Trial.Observed("status.wood"));
        }),
        ("data from nowhere", c =>
        {
            c.ReadsConfigs = false;
            c.One().Set("spec.a", c.Data(d => d.Wood));
        }),
        ("ignored without reason", c =>
        {
            c.Ignores(a => a.Notes, "");
            c.One();
        }),
        ("ignored and read", c =>
        {
            c.Ignores(a => a.Height, "walls are high");
            c.One().Set("spec.a", c.Api(a => a.Height));
        }),
        ("patch set that nobody uses", c =>
        {
            c.Patches("spare").Set("spec.a", c.Name);
            c.One();
        }),
        ("one connection key twice", c => c.One().ConnectionValue("mode", "a").ConnectionValue("mode", "b")),
        ("connection Secret without a key", c =>
        {
            c.ConnectionSecret(c.Name);
            c.One();
        }),
        ("connection Secret that a user names", c =>
        {
            c.ConnectionSecret(c.Api(a => a.MadeBy)!);
            c.One().ConnectionValue("mode", "a");
        }),
    ];
}
