namespace Pulumi;

/// <summary>Lets collection initialisers take either type of a map of unions.</summary>
public static class InputMapExtensions
{
    /// <summary>Adds an input of the first type.</summary>
    public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T0> value) =>
        map.Add(key, value.Apply(Union<T0, T1>.FromT0));

    /// <summary>Adds an input of the second type.</summary>
    public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T1> value) =>
        map.Add(key, value.Apply(Union<T0, T1>.FromT1));
}
