using Infra.Platform.Modeling.Compositions;

namespace Infra.Platform.Modeling.Tests.Compositions;

/// <summary>Everything that a Composition can say, in one.</summary>
internal sealed class ShelfInCluster()
    : CompositionOf<Shelf, ShelfStatus, Surroundings<WorkshopData>>("shelf-cluster")
{
    protected override ReadinessTable Readiness => ReadinessTable.BuiltIn
        .With("wood.example.org", "Board", Ready.ByRule("has(object.status) && object.status.dry"));

    protected override void Compose()
    {
        Labelled("platform.example.org/place", "cluster");
        Budget(50, "boards have room for 63, less what is added");
        Reads(EnvironmentConfigs.Named("workshop"), data => data.Workshop);
        Reads(EnvironmentConfigs.OfNamespace("platform.example.org/namespace"), data => data.Wood);
        Ignores(api => api.Version, "boards have no version");
        Ignores(api => api.Feet.Price, "wood is free");
        Report(status => status.Place, Data(data => data.Workshop.Name));
        ConnectionSecret(Name.Format("%s-key"));

        Key();
        Board(Patches("common")
            .Set("metadata.labels[platform.example.org/workshop]", Data(data => data.Workshop.Name)));
        Others();
    }

    // First, because the board reads what it publishes.
    private void Key() =>
        Object(
            "key",
            """
            apiVersion: v1
            kind: Secret
            """)
            .Set("stringData.hint", Label("hint").TrimPrefix("a-").Capture("[a-z]+"))
            .Publish(data => data.Wood, Observed("data.wood"));

    private void Board(PatchSet common) =>
        Object(
            "board",
            """
            apiVersion: wood.example.org/v1
            kind: Board
            spec:
              coating: {gloss: 3, tint: none}
            """)
            .Use(common)
            .Set("metadata.name", Name.Format("%s-board"))
            .Set("metadata.annotations[platform.example.org/height]", Api(api => api.Height).Text())
            .Set("spec.planks", Api(api => api.Size).Map((ShelfSize.Small, 1), (ShelfSize.Large, 3)))
            .Set("spec.width", Api(api => api.Width).Map((100, "1m"), (200, "2m")))
            .Set("spec.doors", Api(api => api.HasDoors).Map((false, "open"), (true, "closed")))
            .Set("spec.load", Api(api => api.Load).ToAmount().Times(2).AtMost(2000))
            .Set("spec.feet", Api(api => api.Feet.Count).Format("%s feet"))
            .Set("spec.books", Api(api => api.Books))
            .Set("spec.coating.tint", Api(api => api.MadeBy).Match(
                "white", Case.Is("anna", "red"), Case.Like("^b", "blue")))
            .Set("spec.coating.brand", Api(api => api.MadeBy).MatchOrKeep(Case.Is("anna", "annas")))
            .Set("spec.free", Api(api => api.MadeBy).WhenSet(false))
            .Set("spec.owner", Combine("%s/%s", Namespace, Name))
            .Set("spec.wood", Data(data => data.Wood).Upper())
            .Set("spec.address", Data(data => data.Workshop.Addresses))
            .Set("spec.coating", Api(api => api.Notes), Merging.MergeObjects)
            .Set("spec.before", Status(status => status.Count))
            .Report(status => status.Count, Observed<int>("status.count"))
            .Report(status => status.Place, Combine("%s-%s", Observed("status.room"), Observed("status.wall")))
            .ConnectionFromSecret("password", "pw")
            .ConnectionFromField("room", "status.room")
            .ConnectionValue("mode", "require");

    private void Others()
    {
        Object(
            "rule",
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            spec: {podSelector: {}}
            """)
            .ReadyBy(Ready.OnceMade("a policy has no status"));

        Object(
            "watch",
            """
            apiVersion: wood.example.org/v1
            kind: Watch
            """)
            .ReadyBy(Ready.When("Healthy"), Ready.Where("status.phase", "Running"), Ready.IfSet("status.since"));
    }
}
