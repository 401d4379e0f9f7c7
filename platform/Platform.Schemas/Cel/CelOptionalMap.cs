namespace Infra.Platform.Schemas.Cel;

/// <summary><c>optMap</c> and <c>optFlatMap</c>: an expression over the value of an optional, if it has one.</summary>
internal sealed class CelOptionalMap(CelNode target, string variable, CelNode body, bool isFlat) : CelNode
{
    public override StructuralSchema? Shape(CelShapes shapes) =>
        body.Shape(shapes.With(variable, target.Shape(shapes)));

    protected override object? Evaluate(CelScope scope)
    {
        if (target.In(scope) is not CelOptional optional)
        {
            throw CelException.NoOverload;
        }

        if (!optional.HasValue)
        {
            return optional;
        }

        var value = body.In(scope.With(variable, optional.Value));
        return !isFlat ? CelOptional.Of(value) : value as CelOptional ?? throw CelException.NoOverload;
    }
}
