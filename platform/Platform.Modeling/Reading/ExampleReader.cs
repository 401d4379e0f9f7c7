using System.Reflection;
using System.Text.RegularExpressions;

namespace Infra.Platform.Modeling.Reading;

/// <summary>The static properties of a record that are examples.</summary>
internal sealed partial class ExampleReader(ApiModel model, Mistakes mistakes)
{
    public IReadOnlyList<ApiExample> Read()
    {
        var examples = model.Record.GetProperties(BindingFlags.Public | BindingFlags.Static)
            .OrderBy(static property => property.MetadataToken)
            .Where(static property => property.IsDefined(typeof(ExampleAttribute)))
            .Select(Read).OfType<ApiExample>().ToList();
        if (examples.Count == 0)
        {
            mistakes.Add(
                model.Kind,
                "has no example; add one as [Example(name)] public static … { get; } = new() { … }");
        }

        foreach (var twice in examples.GroupBy(static e => e.Name).Where(static group => group.Count() > 1))
        {
            mistakes.Add(model.Kind, $"two examples are called {twice.Key}; rename one");
        }

        return examples;
    }

    private ApiExample? Read(PropertyInfo property)
    {
        var where = $"{model.Kind}.{property.Name}";
        var stated = property.GetCustomAttribute<ExampleAttribute>()!;
        if (property.PropertyType != model.Record || property.GetValue(null) is not { } value)
        {
            mistakes.Add(where, $"is no {model.Kind}; an example is an object of the record");
            return null;
        }

        if (!Name().IsMatch(stated.Name) || stated.Name.Length > model.NameMaxLength)
        {
            mistakes.Add(
                where,
                $"{stated.Name} is no name of at most {model.NameMaxLength} small letters, digits and hyphens");
        }

        if ((stated.Namespace is null) == (model.Scope == ApiScope.Namespaced))
        {
            mistakes.Add(where, model.Scope == ApiScope.Namespaced
                ? "has no namespace; write [Example(name, Namespace = …)]"
                : "has a namespace, but the API is cluster-scoped; take it away");
        }

        foreach (var what in ValueCheck.Of(RecordWriter.Write(value, model.Spec), model.Spec))
        {
            mistakes.Add(where, what);
        }

        var description = XmlDocumentation.Of(model.Record.Assembly).Summary(property);
        if (description is null)
        {
            mistakes.Add(where, "has no description; write a <summary> above it");
        }

        var spec = RecordWriter.WriteShort(value, model.Spec);
        return new(stated.Name, description ?? "", spec) { Namespace = stated.Namespace };
    }

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$")]
    private static partial Regex Name();
}
