namespace Infra.Simulation.Tests.Crashes;

/// <summary>What a child process does.</summary>
/// <param name="Folder">Where its stack is.</param>
/// <param name="Generation">Which program it runs.</param>
/// <param name="Parallel">How much at once.</param>
/// <param name="Moment">When it ends itself; 0 is never.</param>
internal sealed record ChildRun(string Folder, int Generation, int Parallel, int Moment);
