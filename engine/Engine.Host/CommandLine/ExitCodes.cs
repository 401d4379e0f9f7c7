namespace Infra.Engine.Host;

/// <summary>What the <c>pulumi</c> surface ends with.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;
    public const int Failed = 1;
    public const int NotConfirmed = 2;
    public const int NoSuchStack = 6;
    public const int UnexpectedChanges = 7;
    public const int Cancelled = 8;
    public const int Bug = 255;
}
