using Infra.Platform.Modeling.Reading;

namespace Infra.Platform.Modeling.Compositions.Checks;

/// <summary>What can be wrong with one patch, whatever object it belongs to.</summary>
internal sealed class PatchCheck(Mistakes mistakes)
{
    public void Run(string owner, Patch patch)
    {
        var where = $"{owner}: {patch.To}";
        foreach (var problem in patch.Source.Problems.Concat(patch.Target?.Problems ?? []))
        {
            mistakes.Add(where, problem);
        }

        CheckSide(where, patch);
        CheckRequired(where, patch);
        CheckTarget(where, patch);
        CheckPaths(where, patch);
        if (patch.Direction == PatchDirection.Set)
        {
            CheckTags(where, patch);
        }

        if (patch.Merging != Merging.Replace
            && patch.Source.Kind is not (ValueKind.Object or ValueKind.List or ValueKind.Unknown))
        {
            mistakes.Add(
                where,
                $"merges {ValueKinds.Word(patch.Source.Kind)}, which is dropped without a word or stops the "
                    + "Composition; merge objects and lists");
        }

        if (patch.Source.IsSecret)
        {
            mistakes.Add(
                where,
                $"{patch.Source.Text} is secret, and would stand here in clear; hand over the name of a Secret");
        }
    }

    private void CheckSide(string where, Patch patch)
    {
        var side = patch.Source.Side;
        var problem = (patch.Direction, side) switch
        {
            (PatchDirection.Set, SourceSide.Observed) =>
                $"reads {patch.Source.Text} of the object that is being made; Set reads the claim or the environment",
            (PatchDirection.Report or PatchDirection.Publish, not SourceSide.Observed) =>
                $"reads {patch.Source.Text}, which the function looks for in the composed object; report Observed "
                + "fields, or report and publish values of the environment outside of the object",
            (PatchDirection.PublishFromComposite, not SourceSide.Composite) =>
                $"reads {patch.Source.Text}; before all objects only the claim can be published",
            (PatchDirection.ReportFromEnvironment, not SourceSide.Environment) =>
                $"reads {patch.Source.Text}; before all objects only the environment can be reported",
            _ => null,
        };
        if (problem is not null)
        {
            mistakes.Add(where, problem);
        }
    }

    private void CheckRequired(string where, Patch patch)
    {
        if (patch.Source is { IsRequired: true, MayBeAbsent: true })
        {
            mistakes.Add(
                where,
                $"{patch.Source.Text} is required here, but can be absent: then the object is left out, and the "
                    + "claim is unready for as long as it is; give the property a default, or compose the "
                    + "object without it");
        }
    }

    private void CheckTarget(string where, Patch patch)
    {
        if (patch.Target is not { Kind: var wanted and not ValueKind.Unknown } target
            || patch.Source.Kind is ValueKind.Unknown
            || patch.Source.Kind == wanted
            || (wanted == ValueKind.Number && patch.Source.Kind == ValueKind.Integer))
        {
            return;
        }

        mistakes.Add(where, $"gets {ValueKinds.Word(patch.Source.Kind)} from {patch.Source.Text}, but {target.Text} is "
            + $"{ValueKinds.Word(wanted)}; convert it");
    }

    private void CheckPaths(string where, Patch patch)
    {
        foreach (var path in patch.Source.Reads.Append(patch.To))
        {
            if (FieldPath.Parse(path, out var problem) is null)
            {
                mistakes.Add(where, $"field path \"{path}\" {problem}");
            }
        }
    }

    private void CheckTags(string where, Patch patch)
    {
        var isText = patch.Source.Kind is ValueKind.Text or ValueKind.Unknown;
        if (isText || FieldPath.Parse(patch.To, out _) is not { } path)
        {
            return;
        }

        if (Metadata.IsTag(path))
        {
            mistakes.Add(
                where,
                $"gets {ValueKinds.Word(patch.Source.Kind)} from {patch.Source.Text}, and one value that is no text "
                    + "makes all labels or annotations of the object vanish without a word; add .Text()");
        }
        else if (path.Text is "metadata.name" or "metadata.generateName")
        {
            mistakes.Add(
                where,
                $"gets {ValueKinds.Word(patch.Source.Kind)} from {patch.Source.Text}, which is no name and is "
                    + "ignored without a word; add .Text()");
        }
    }
}
