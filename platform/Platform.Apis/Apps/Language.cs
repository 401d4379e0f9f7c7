namespace Infra.Platform.Apis.Apps;

/// <summary>What an app is written in.</summary>
public enum Language
{
    /// <summary>C# or another language of .NET.</summary>
    Dotnet,

    /// <summary>Go.</summary>
    Go,

    /// <summary>Java or another language of its virtual machine.</summary>
    Java,

    /// <summary>JavaScript or TypeScript on Node.js.</summary>
    Node,

    /// <summary>Python.</summary>
    Python,
}
