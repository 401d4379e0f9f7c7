using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Infra.Architecture.Tests;

/// <summary>Names say what a thing is, and a file holds one idea.</summary>
public sealed class NamingTests
{
    private static readonly string[] EmptyWords = ["Utils", "Helper", "Helpers", "Manager", "Common", "Misc"];

    [Fact]
    public void Names_Never_SayNothing() =>
        Assert.Empty(
            from file in SourceFile.All
            from type in file.Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
            from word in EmptyWords
            where type.Identifier.Text.EndsWith(word, StringComparison.Ordinal)
            select $"{file.Path}: '{type.Identifier.Text}' says nothing; name the thing it holds");

    [Fact]
    public void Files_Always_HoldOnePublicType() =>
        Ratchet.Check(Exceptions.ManyPublicTypes, int.MaxValue, SourceFile.All
            .Where(static file => !file.IsTest)
            .Select(static file => new Measure(file.Path, PublicTypes(file).Count()))
            .Where(static measure => measure.Value > 1));

    [Fact]
    public void Suppressions_Always_GiveTheirReason() =>
        Assert.Empty(
            from file in SourceFile.All
            where file.Folder != "tests" || !file.Path.Contains("Architecture", StringComparison.Ordinal)
            from pair in file.Lines.Select((line, index) => (Line: line, At: $"{file.Path}:{index + 1}"))
            where pair.Line.TrimStart().StartsWith("#pragma warning disable", StringComparison.Ordinal)
            where !pair.Line.Contains("//", StringComparison.Ordinal)
            select $"{pair.At}: say on the same line why the rule does not hold here");

    [Fact]
    public void Namespaces_Always_AreFileScoped() =>
        Assert.Empty(SourceFile.All
            .Where(static file => file.Root.Members.OfType<NamespaceDeclarationSyntax>().Any())
            .Select(static file => file.Path));

    /// <summary>Top-level public types; enums and records without a body beside their owner are family.</summary>
    private static IEnumerable<BaseTypeDeclarationSyntax> PublicTypes(SourceFile file) =>
        file.Root.DescendantNodes(static node => node is not BaseTypeDeclarationSyntax)
            .OfType<BaseTypeDeclarationSyntax>()
            .Where(static type => type.Modifiers.Any(SyntaxKind.PublicKeyword))
            .Where(static type => type is not EnumDeclarationSyntax)
            .Where(static type => type is not RecordDeclarationSyntax { Members.Count: 0 })
            .DistinctBy(static type => type.Identifier.Text);
}
