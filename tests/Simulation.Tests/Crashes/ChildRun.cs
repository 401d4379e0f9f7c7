namespace Infra.Simulation.Tests.Crashes;

/// <summary>What a child process does.</summary>
/// <param name="Folder">Where its stack is.</param>
/// <param name="Generation">Which program it runs; 0 destroys.</param>
/// <param name="Parallel">How much at once.</param>
/// <param name="Moment">When it ends itself, as <see cref="Moments"/> takes it.</param>
internal sealed record ChildRun(string Folder, int Generation, int Parallel, string Moment);
