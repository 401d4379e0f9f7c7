namespace Infra.Platform.Modeling;

/// <summary>One column of <c>kubectl get</c>.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Path">Where its value is, as <c>.spec.size</c>.</param>
/// <param name="Type">What it shows: <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c> or
/// <c>date</c>.</param>
/// <param name="Description">What it means.</param>
/// <param name="Wide">Whether only <c>-o wide</c> shows it.</param>
public sealed record PrinterColumn(string Name, string Path, string Type, string Description, bool Wide = false);
