using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The constructor that values of an output type are read through.</summary>
internal static class OutputConstructor
{
    /// <summary>The one with the attribute, else the only public one, else null.</summary>
    public static ConstructorInfo? Of(System.Type type)
    {
        var constructors = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        if (Array.Find(constructors, static found => found.IsDefined(typeof(OutputConstructorAttribute))) is { } marked)
        {
            return marked;
        }

        var visible = Array.FindAll(constructors, static found => found.IsPublic);
        return visible.Length == 1 ? visible[0] : null;
    }

    /// <summary>The property a parameter takes.</summary>
    public static string NameOf(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!;
}
