global using Infra.Platform.Modeling;
