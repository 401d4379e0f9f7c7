using System.Text.Json;

namespace Pulumi.Automation.Events;

/// <summary>A resource breaks a policy.</summary>
public class PolicyEvent
{
    internal PolicyEvent(JsonElement json)
    {
        ResourceUrn = json.Text("resourceUrn");
        Message = json.TextOrEmpty("message");
        Color = json.TextOrEmpty("color");
        PolicyName = json.TextOrEmpty("policyName");
        PolicyPackName = json.TextOrEmpty("policyPackName");
        PolicyPackVersion = json.TextOrEmpty("policyPackVersion");
        PolicyPackVersionTag = json.TextOrEmpty("policyPackVersionTag");
        EnforcementLevel = json.TextOrEmpty("enforcementLevel");
    }

    /// <summary>The resource; null for the whole stack.</summary>
    public string? ResourceUrn { get; }

    /// <summary>What is wrong.</summary>
    public string Message { get; }

    /// <summary>How colour tags are meant.</summary>
    public string Color { get; }

    /// <summary>The policy.</summary>
    public string PolicyName { get; }

    /// <summary>The pack it is from.</summary>
    public string PolicyPackName { get; }

    /// <summary>The version of the pack.</summary>
    public string PolicyPackVersion { get; }

    /// <summary>The version as people call it.</summary>
    public string PolicyPackVersionTag { get; }

    /// <summary><c>advisory</c> or <c>mandatory</c>.</summary>
    public string EnforcementLevel { get; }
}
