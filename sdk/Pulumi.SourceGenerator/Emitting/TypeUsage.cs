using Pulumi.SourceGenerator.Schema;

namespace Pulumi.SourceGenerator.Emitting;

/// <summary>Which C# class of an object type is meant.</summary>
internal enum Shape
{
    /// <summary>Arguments of a resource: members may be outputs of others.</summary>
    Input,

    /// <summary>What qualifies a lookup.</summary>
    State,

    /// <summary>Plain arguments: members are values.</summary>
    Plain,

    /// <summary>What comes back.</summary>
    Output,

    /// <summary>A structured setting: members can be set, so that JSON can be read into it.</summary>
    Setting,
}

/// <summary>In which shapes each object type is used: only those are emitted, and some names depend on it.</summary>
internal sealed class TypeUsage
{
    private readonly Dictionary<string, ObjectSchema> _objects;
    private readonly HashSet<(string Token, Shape Shape)> _shapes = [];
    private readonly HashSet<(string Token, Shape Shape)> _byFunctions = [];

    public TypeUsage(PackageSchema package)
    {
        _objects = package.Objects.ToDictionary(static type => type.Token);
        Walk(package.Config, Shape.Setting, _shapes);
        foreach (var resource in package.Resources)
        {
            Walk(resource.Outputs, Shape.Output, _shapes);
            Walk(resource.Inputs, Shape.Input, _shapes);
            Walk(resource.State, Shape.State, _shapes);
        }

        foreach (var function in package.Functions)
        {
            foreach (var set in new[] { _shapes, _byFunctions })
            {
                Walk(function.Inputs, Shape.Plain, set);
                Walk(function.Inputs, Shape.Input, set);
                Walk(function.Result, Shape.Output, set);
                Walk(function.ResultType, Shape.Output, set);
            }
        }
    }

    public bool Has(string token, Shape shape) => _shapes.Contains((token, shape));

    /// <summary>A function takes or gives it as a plain value.</summary>
    public bool IsPlainOfFunction(string token) =>
        _byFunctions.Contains((token, Shape.Plain)) || _byFunctions.Contains((token, Shape.Output));

    /// <summary>The output form of a function takes it.</summary>
    public bool IsInputOfFunction(string token) => _byFunctions.Contains((token, Shape.Input));

    private void Walk(EquatableArray<PropertySchema>? properties, Shape shape, HashSet<(string Token, Shape Shape)> set)
    {
        foreach (var property in properties ?? default)
        {
            Walk(property.Type, property.IsPlain && shape == Shape.Input ? Shape.Plain : shape, set);
        }
    }

    private void Walk(SchemaType? type, Shape shape, HashSet<(string Token, Shape Shape)> set)
    {
        switch (type)
        {
            case SchemaType.List list:
                Walk(list.Item, shape, set);
                return;
            case SchemaType.Map map:
                Walk(map.Item, shape, set);
                return;
            case SchemaType.Union union:
                foreach (var option in union.Options)
                {
                    Walk(option, shape, set);
                }

                return;
            case SchemaType.Object { Token: var token }
                when _objects.TryGetValue(token, out var schema) && set.Add((token, shape)):
                Walk(schema.Properties, shape, set);
                return;
        }
    }
}
