namespace Pulumi.Automation.Exceptions;

/// <summary>The settings given for a project are not those of its file.</summary>
public class ProjectSettingsConflictException : Exception
{
    internal ProjectSettingsConflictException(string settingsFileLocation)
        : base($"The project settings differ from those in {settingsFileLocation}. Give none, or change the file.")
    {
        SettingsFileLocation = settingsFileLocation;
    }

    /// <summary>The file.</summary>
    public string SettingsFileLocation { get; }
}
