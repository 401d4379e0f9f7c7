namespace Infra.Platform.Documents;

/// <summary>An API that a document cannot be written for: a mistake of whoever wrote the record.</summary>
/// <param name="problems">Every reason, with the property named.</param>
public sealed class DocumentException(IReadOnlyList<string> problems) : Exception(string.Join('\n', problems))
{
    /// <summary>Every reason.</summary>
    public IReadOnlyList<string> Problems => problems;
}
