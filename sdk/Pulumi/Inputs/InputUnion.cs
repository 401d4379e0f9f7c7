namespace Pulumi;

/// <summary>What a property of a resource takes that may have one of two types.</summary>
/// <typeparam name="T0">The first type.</typeparam>
/// <typeparam name="T1">The second type.</typeparam>
public sealed class InputUnion<T0, T1> : Input<Union<T0, T1>>
{
    /// <summary>Holds the default of the first type.</summary>
    public InputUnion()
    {
    }

    private InputUnion(Union<T0, T1> value)
        : base(value)
    {
    }

    private InputUnion(Output<Union<T0, T1>> value)
        : base(value)
    {
    }

    /// <summary>A value of the first type.</summary>
    public static implicit operator InputUnion<T0, T1>(T0 value) => new((Union<T0, T1>)value);

    /// <summary>A value of the second type.</summary>
    public static implicit operator InputUnion<T0, T1>(T1 value) => new((Union<T0, T1>)value);

    /// <summary>A value of either type.</summary>
    public static implicit operator InputUnion<T0, T1>(Union<T0, T1> value) => new(value);

    /// <summary>An output of the first type.</summary>
    public static implicit operator InputUnion<T0, T1>(Output<T0> value) => new(value.Apply(Union<T0, T1>.FromT0));

    /// <summary>An output of the second type.</summary>
    public static implicit operator InputUnion<T0, T1>(Output<T1> value) => new(value.Apply(Union<T0, T1>.FromT1));

    /// <summary>An output of either type.</summary>
    public static implicit operator InputUnion<T0, T1>(Output<Union<T0, T1>> value) => new(value);

    /// <summary>An input of the first type; none gives none.</summary>
    public static implicit operator InputUnion<T0, T1>(Input<T0> value) => value is null ? null! : value.ToOutput();

    /// <summary>An input of the second type; none gives none.</summary>
    public static implicit operator InputUnion<T0, T1>(Input<T1> value) => value is null ? null! : value.ToOutput();
}
