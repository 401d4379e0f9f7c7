using System.Linq.Expressions;

using Infra.Platform.Modeling.Compositions;

namespace Infra.Platform.Modeling.Tests.Compositions;

/// <summary>A Composition that is right but for what a test makes it say.</summary>
internal sealed class Trial(Action<Trial> say)
    : CompositionOf<Shelf, ShelfStatus, Surroundings<WorkshopData>>("trial")
{
    public const string Board =
        """
        apiVersion: wood.example.org/v1
        kind: Board
        """;

    protected override ReadinessTable Readiness => ReadinessTable.BuiltIn
        .With("wood.example.org", "Board", Ready.When());

    public bool StatesBudget { get; set; } = true;

    public bool ReadsConfigs { get; set; } = true;

    public new Source<string> Name => base.Name;

    public new Source<string> Namespace => base.Namespace;

    protected override void Compose()
    {
        say(this);
        if (StatesBudget)
        {
            base.Budget(50, "a test");
        }

        if (ReadsConfigs)
        {
            Reads(EnvironmentConfigs.Named("workshop"));
        }
    }

    public new Source<T> Api<T>(Expression<Func<Shelf, T>> property) => base.Api(property);

    public new Source<T> Data<T>(Expression<Func<Surroundings<WorkshopData>, T>> property) => base.Data(property);

    public static new Source<string> Observed(string path) => Observed<string>(path);

    public static new Source<string> Combine(string format, params Source[] parts) =>
        CompositionOf<Shelf, ShelfStatus, Surroundings<WorkshopData>>.Combine(format, parts);

    public new void Budget(int longest, string because)
    {
        StatesBudget = false;
        base.Budget(longest, because);
    }

    public new void Ignores<T>(Expression<Func<Shelf, T>> property, string reason) => base.Ignores(property, reason);

    public new void ConnectionSecret(Source<string> name) => base.ConnectionSecret(name);

    public new void Report<T>(Expression<Func<ShelfStatus, T>> property, Source source) =>
        base.Report(property, source);

    public new PatchSet Patches(string name) => base.Patches(name);

    public ComposedObject<ShelfStatus, Surroundings<WorkshopData>> One(string yaml = Board, string name = "board") =>
        Object(name, yaml);
}
