global using System.Collections.Immutable;

global using Pulumi;

// What a chart is told, as its values file would say it.
global using Values = System.Collections.Generic.Dictionary<string, object>;
