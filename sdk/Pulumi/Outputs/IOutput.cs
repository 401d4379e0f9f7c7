namespace Pulumi;

/// <summary>An <see cref="Output{T}"/> of whatever type, as the serializer sees it.</summary>
internal interface IOutput
{
    /// <summary>Ends when the data is there or could not be had.</summary>
    Task Completion { get; }

    /// <summary>The data, if it is there already.</summary>
    bool TryGetData(out OutputData<object?> data);

    /// <summary>The same output with its value as an object.</summary>
    Output<object?> ToObject();
}
