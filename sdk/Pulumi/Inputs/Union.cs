using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>A <see cref="Union{T0, T1}"/> of whatever types, as the serializer sees it.</summary>
internal interface IUnion
{
    object Value { get; }
}

/// <summary>A value of one of two types. The default holds the default of the first.</summary>
/// <typeparam name="T0">The first type.</typeparam>
/// <typeparam name="T1">The second type.</typeparam>
public readonly struct Union<T0, T1> : IEquatable<Union<T0, T1>>, IUnion
{
    private readonly T0 first;
    private readonly T1 second;

    private Union(T0 first, T1 second, bool isSecond)
    {
        this.first = first;
        this.second = second;
        IsT1 = isSecond;
    }

    /// <summary>Whether it holds the first type.</summary>
    public bool IsT0 => !IsT1;

    /// <summary>Whether it holds the second type.</summary>
    public bool IsT1 { get; }

    /// <summary>The value as the first type.</summary>
    /// <exception cref="InvalidOperationException">It holds the second.</exception>
    public T0 AsT0 => IsT0 ? first : throw Wrong(typeof(T0), typeof(T1));

    /// <summary>The value as the second type.</summary>
    /// <exception cref="InvalidOperationException">It holds the first.</exception>
    public T1 AsT1 => IsT1 ? second : throw Wrong(typeof(T1), typeof(T0));

    /// <summary>The value, whichever type it is.</summary>
    public object Value => (IsT1 ? second : first as object)!;

    /// <summary>A union of a value of the first type.</summary>
    public static implicit operator Union<T0, T1>(T0 t) => new(t, default!, isSecond: false);

    /// <summary>A union of a value of the second type.</summary>
    public static implicit operator Union<T0, T1>(T1 t) => new(default!, t, isSecond: true);

    /// <summary>Whether both hold the same type with equal values.</summary>
    public static bool operator ==(Union<T0, T1> left, Union<T0, T1> right) => left.Equals(right);

    /// <summary>Whether they hold different types or values.</summary>
    public static bool operator !=(Union<T0, T1> left, Union<T0, T1> right) => !left.Equals(right);

    /// <summary>A union of a value of the first type.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "the official API has it")]
    public static Union<T0, T1> FromT0(T0 input) => input;

    /// <summary>A union of a value of the second type.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "the official API has it")]
    public static Union<T0, T1> FromT1(T1 input) => input;

    /// <summary>Calls the function for the type it holds.</summary>
    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1) => IsT1 ? f1(second) : f0(first);

    /// <summary>Calls the action for the type it holds.</summary>
    public void Switch(Action<T0> f0, Action<T1> f1)
    {
        if (IsT1)
        {
            f1(second);
            return;
        }

        f0(first);
    }

    /// <summary>Changes a value of the first type, and keeps one of the second.</summary>
    public Union<TResult, T1> MapT0<TResult>(Func<T0, TResult> mapFunc) => IsT1 ? second : mapFunc(first);

    /// <summary>Changes a value of the second type, and keeps one of the first.</summary>
    public Union<T0, TResult> MapT1<TResult>(Func<T1, TResult> mapFunc) => IsT1 ? mapFunc(second) : first;

    /// <summary>Changes the value, whichever type it is.</summary>
    public Union<TResult0, TResult1> Bimap<TResult0, TResult1>(
        Func<T0, TResult0> mapFunc0, Func<T1, TResult1> mapFunc1) =>
        IsT1 ? mapFunc1(second) : mapFunc0(first);

    /// <summary>The value if it is of the first type, otherwise the one of the second.</summary>
    public bool TryPickT0(out T0 value, out T1 remainder)
    {
        (value, remainder) = (first, second);
        return IsT0;
    }

    /// <summary>The value if it is of the second type, otherwise the one of the first.</summary>
    public bool TryPickT1(out T1 value, out T0 remainder)
    {
        (value, remainder) = (second, first);
        return IsT1;
    }

    /// <inheritdoc/>
    public bool Equals(Union<T0, T1> other) => IsT1 == other.IsT1 && Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Union<T0, T1> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsT1, Value);

    /// <inheritdoc/>
    public override string ToString() => $"{(IsT1 ? typeof(T1) : typeof(T0)).FullName}: {Value}";

    private static InvalidOperationException Wrong(Type asked, Type held) =>
        new($"The union holds a {held.Name}, not a {asked.Name}.");
}
