namespace System.Runtime.CompilerServices;

/// <summary>The compiler asks for it to allow records; netstandard2.0 does not have it.</summary>
internal static class IsExternalInit;
