namespace Infra.Engine;

/// <summary>A function a program calls.</summary>
public sealed record InvokeGoal(
    string Token, PropertyMap Arguments, string Provider, string Version, string PluginDownloadUrl);
