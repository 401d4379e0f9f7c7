using Infra.Platform.Modeling.Reading;

namespace Infra.Platform.Modeling.Compositions.Checks;

/// <summary>Nothing is asked of a user that no object reads, and nothing is read that nobody gives.</summary>
internal sealed class ReadCheck(Draft draft, Mistakes mistakes)
{
    public void Run()
    {
        var read = draft.Sources.Where(static source => source.Side == SourceSide.Composite && source.Path is not null)
            .Select(static source => source.Path!).ToHashSet();
        var ignored = draft.Ignored.Select(static pair => pair.Property.Path!).ToList();
        Unread(draft.Api.Spec, "spec", draft.Api.Kind, [.. read.Concat(ignored)]);
        foreach (var (property, reason) in draft.Ignored)
        {
            CheckIgnored(property, reason, read);
        }

        CheckConfigs();
        CheckOrder();
    }

    // Objects are made in order, and each sees what those before it have published.
    private void CheckOrder()
    {
        var unpublished = draft.PublishedByObjects.ToHashSet();
        foreach (var resource in draft.Resources)
        {
            foreach (var patch in resource.All.Where(patch => Reads(patch, unpublished)))
            {
                mistakes.Add(
                    $"{resource.Name}: {patch.To}",
                    $"reads {patch.Source.Text} before it is published; move the object that publishes it up");
            }

            var own = resource.Own.Where(static patch => patch.Direction == PatchDirection.Publish);
            unpublished.ExceptWith(own.Select(static patch => patch.To));
        }
    }

    private static bool Reads(Patch patch, HashSet<string> paths) =>
        patch.Source.Side == SourceSide.Environment && patch.Source.Reads.Any(paths.Contains);

    private void Unread(ObjectType type, string path, string member, HashSet<string> read)
    {
        foreach (var property in type.Properties)
        {
            var below = FieldPath.Join(path, property.JsonName);
            var name = $"{member}.{property.Member}";
            if (read.Contains(below))
            {
                continue;
            }

            var partly = read.Any(other => other.StartsWith($"{below}.", StringComparison.Ordinal));
            if (partly && property.Type is ObjectType nested)
            {
                Unread(nested, below, name, read);
            }
            else
            {
                mistakes.Add(
                    name,
                    $"is read by no object of {draft.Name}; read it with Api, or say with Ignores why it means "
                        + "nothing there");
            }
        }
    }

    private void CheckIgnored(SourceFacts property, string reason, HashSet<string> read)
    {
        foreach (var problem in property.Problems)
        {
            mistakes.Add(draft.Name, problem);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            mistakes.Add(property.Text, "is ignored without a reason; say it as a user should read it");
        }

        if (read.Contains(property.Path!))
        {
            mistakes.Add(property.Text, $"is ignored by {draft.Name} and read all the same; take one away");
        }
    }

    private void CheckConfigs()
    {
        foreach (var problem in draft.Configs.SelectMany(static pair => pair.Into?.Problems ?? []))
        {
            mistakes.Add(draft.Name, problem);
        }

        var published = draft.Patches.Select(static pair => pair.Patch)
            .Where(static patch => patch.Direction is PatchDirection.Publish or PatchDirection.PublishFromComposite)
            .Select(static patch => patch.To).ToList();
        foreach (var source in draft.Sources.Where(static s => s is { Side: SourceSide.Environment, Path: not null }))
        {
            var given = published.Any(path => Within(source.Path!, path))
                || draft.Configs.Any(pair => pair.Into is null || Within(source.Path!, pair.Into.Path!));
            if (!given)
            {
                mistakes.Add(
                    source.Text,
                    $"is read by {draft.Name} from no EnvironmentConfig; say with Reads where it comes from");
            }
        }
    }

    private static bool Within(string path, string section) =>
        path == section || path.StartsWith($"{section}.", StringComparison.Ordinal);
}
