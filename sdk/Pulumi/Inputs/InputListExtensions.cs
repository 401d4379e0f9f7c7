namespace Pulumi;

/// <summary>Lets collection initialisers take either type of a list of unions.</summary>
public static class InputListExtensions
{
    /// <summary>Appends an input of the first type.</summary>
    public static void Add<T0, T1>(this InputList<Union<T0, T1>> list, Input<T0> value) =>
        list.Add(value.Apply(Union<T0, T1>.FromT0));

    /// <summary>Appends an input of the second type.</summary>
    public static void Add<T0, T1>(this InputList<Union<T0, T1>> list, Input<T1> value) =>
        list.Add(value.Apply(Union<T0, T1>.FromT1));
}
