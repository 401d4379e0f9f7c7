namespace Infra.Platform.Schemas.Tests;

/// <summary>Patterns mean what they mean in Go: https://github.com/google/re2/wiki/Syntax.</summary>
public sealed class Re2PatternTests
{
    [Theory]
    [InlineData("b", "abc", true, "a part is enough")]
    [InlineData("^a$", "a\n", false, "the end is the very end")]
    [InlineData("(?m)^a$", "b\na\nc", true, "lines with the flag m")]
    [InlineData(@"^\d+$", "٣", false, "digits are those of ASCII")]
    [InlineData(@"^\w+$", "é", false, "letters are those of ASCII")]
    [InlineData(@"^\W$", "é", true, "everything else is none")]
    [InlineData(@"^[\d_]+$", "1_2", true, "the same inside brackets")]
    [InlineData(@"^[^\s]+$", "a b", false, "blanks inside brackets")]
    [InlineData("^[[:alpha:]_-]+$", "a_b-", true, "classes of POSIX")]
    [InlineData("^[]a]+$", "]a", true, "a bracket that closes first is itself")]
    [InlineData("^[a-z[]+$", "a[", true, "a bracket that opens inside is itself")]
    [InlineData("^(?P<name>a)$", "a", true, "named groups with a P")]
    [InlineData(@"^\Qa.b\E$", "a.b", true, "quoted text")]
    [InlineData(@"^\Qa.b\E$", "axb", false, "quoted text is no pattern")]
    [InlineData(@"^\pL$", "é", true, "classes of one letter")]
    [InlineData(@"^\x{e9}$", "é", true, "code points in braces")]
    [InlineData(@"^a\z", "a", true, "the end")]
    [InlineData(@"^\_\-\/$", "_-/", true, "escaped signs")]
    [InlineData("^(?i)ab$", "AB", true, "flags")]
    [InlineData("^a{0,62}$", "aaa", true, "repetition")]
    [InlineData("^.$", "\n", false, "a dot is no line break")]
    public void IsMatch_Pattern_AsInGo(string pattern, string text, bool matches, string why)
    {
        Assert.True(Re2Pattern.TryCompile(pattern, out var compiled), why);
        Assert.True(compiled.IsMatch(text) == matches, why);
    }

    [Theory]
    [InlineData("(", "not closed")]
    [InlineData("a(?=b)", "look-ahead")]
    [InlineData(@"(a)\1", "a reference to a group")]
    [InlineData(@"a\Z", "an escape of other engines")]
    [InlineData("(?U)a+", "swapped greed has no counterpart")]
    [InlineData(@"\x{110000}", "no code point")]
    public void TryCompile_WhatGoRefuses_IsRefused(string pattern, string why) =>
        Assert.False(Re2Pattern.TryCompile(pattern, out _), why);
}
