using Infra.Platform.Modeling.Reading;

namespace Infra.Platform.Modeling.Compositions.Checks;

/// <summary>Every object says when it is ready, in a way that can come true.</summary>
internal sealed class ReadinessCheck(Draft draft, ResourceDraft resource, Mistakes mistakes)
{
    public void Run()
    {
        var checks = CompositionWriter.ReadinessOf(draft, resource);
        if (checks.Count == 0)
        {
            mistakes.Add(
                resource.Name,
                $"{resource.Kind} has no entry that says when it is ready; give one in the table of kinds, or "
                    + "ReadyBy here: a condition, a field, a rule, or OnceMade with the reason");
        }

        if (checks.Count > 1 && checks.Any(static check => check is not (Readiness.ByField or Readiness.ByCondition)))
        {
            mistakes.Add(
                resource.Name,
                "several checks are for fields and conditions; a rule, what is built in and OnceMade stand alone");
        }

        foreach (var check in checks)
        {
            Check(check);
        }
    }

    private void Check(Readiness check)
    {
        switch (check)
        {
            case Readiness.ByAutoReady when !ReadinessTable.IsBuiltIn(resource.Kind):
                mistakes.Add(
                    resource.Name,
                    $"function-auto-ready has no check for {resource.Kind}, so that it would wait for ever; "
                        + "say another way");
                break;
            case Readiness.Always always when string.IsNullOrWhiteSpace(always.Reason):
                mistakes.Add(
                    resource.Name,
                    "is ready once made, without a reason; say why nothing in the cluster says more");
                break;
            case Readiness.ByField field when FieldPath.Parse(field.Path, out var problem) is null:
                mistakes.Add(resource.Name, $"readiness: field path {field.Path} {problem}");
                break;
            case Readiness.ByCondition condition
                when condition.Type.Length == 0 || condition.Status is not ("True" or "False" or "Unknown"):
                mistakes.Add(
                    resource.Name,
                    $"readiness: condition {condition.Type} cannot be {condition.Status}; the status of a "
                        + "condition is True, False or Unknown");
                break;
            case Readiness.ByRule rule when Other(rule) is { } other:
                mistakes.Add(
                    resource.Name,
                    $"readiness: {other.Name} is of the same kind and has another rule, and there is one for "
                        + "each kind");
                break;
        }
    }

    private ResourceDraft? Other(Readiness.ByRule rule) =>
        draft.Resources.FirstOrDefault(other => other.Kind.RuleKey == resource.Kind.RuleKey
            && CompositionWriter.ReadinessOf(draft, other).Any(one => one is Readiness.ByRule && one != rule));
}
