using System.Text;

namespace Infra.Engine.Host;

/// <summary>Stacks in a folder, in the layout that Pulumi's own file backend has.</summary>
internal sealed partial class FileBackend
{
    private const string Scheme = "file://";
    private readonly string root;
    private readonly BackendOptions options;

    private FileBackend(string folder, BackendOptions options)
    {
        root = Path.Combine(folder, ".pulumi");
        Url = Scheme + folder;
        this.options = options;
    }

    /// <summary>Where it is, as other tools name it.</summary>
    public string Url { get; }

    /// <summary>The folder of its files; other things that belong to stacks may lie beside them.</summary>
    public string Folder => root;

    /// <summary>Opens the backend at <c>file://FOLDER</c> or at a plain path; the folder may be made later.</summary>
    /// <exception cref="StateException">The location is of another kind, or its layout is not one that is known
    /// here.</exception>
    public static FileBackend Open(string location, BackendOptions? options = null)
    {
        options ??= new BackendOptions();
        var backend = new FileBackend(FolderOf(location, options.Directory), options);
        backend.CheckLayout();
        return backend;
    }

    /// <summary>The stacks of a project, or of all, in the order of their names.</summary>
    public IReadOnlyList<StackName> List(string? project = null)
    {
        var stacks = Path.Combine(root, "stacks");
        var projects = project is not null ? [Path.Combine(stacks, project)]
            : Directory.Exists(stacks) ? Directory.GetDirectories(stacks)
            : [];
        return
        [
            .. projects
                .SelectMany(static folder => Disk.List(folder, ".json").Concat(Disk.List(folder, ".json.gz")))
                .Select(static path => new StackName(Path.GetFileName(Path.GetDirectoryName(path))!, BareName(path)))
                .Distinct()
                .OrderBy(static name => name.Qualified, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether there is a stack of this name.</summary>
    public bool Exists(StackName name) => File.Exists(FilesOf(name).Checkpoint);

    /// <summary>Makes a stack without resources.</summary>
    /// <exception cref="StateException">There is one of this name already.</exception>
    public void Create(StackName name, ISecretsProvider secrets)
    {
        RefuseExisting(name);
        var files = FilesOf(name);
        var meta = Path.Combine(root, "meta.yaml");
        if (!File.Exists(meta))
        {
            Disk.Replace(meta, "version: 1\n"u8.ToArray());
        }

        var document = StateDocument.Empty with { Secrets = secrets.Description };
        new CheckpointStore(files, options).Save(document, SecretBox.Encrypted(secrets), "");
    }

    /// <summary>Removes a stack: its state stays as <c>.bak</c>, its history goes.</summary>
    /// <exception cref="StateException">There is none, it is locked, or it has resources and is not forced.</exception>
    public void Remove(StackName name, bool force)
    {
        var files = FilesOf(name);
        var summary = Summarize(name);
        if (summary.ResourceCount > 0 && !force)
        {
            throw new StateException(
                StateProblem.NotEmpty,
                $"""
                 '{name.Stack}' still has resources; removal rejected. Possible actions:
                 - Make sure that '{name.Stack}' is the stack that you want to destroy
                 - Run `pulumi destroy` to delete the resources, then run `pulumi stack rm`
                 - Run `pulumi stack rm --force` to override this error
                 """);
        }

        using var held = StackLock.Take(files, options.Time, options.Warn);
        Disk.Copy(files.Checkpoint, files.Former);
        Disk.Delete(files.Checkpoint);
        Disk.Delete(files.Journal);
        Disk.Delete(files.Tags);
        foreach (var entry in Disk.List(files.History, ".json"))
        {
            Disk.Delete(entry);
        }
    }

    /// <summary>What can be said of a stack without opening its secrets.</summary>
    /// <param name="name">The stack.</param>
    /// <param name="secretsOnly">Whether nothing but how they are encrypted must be known.</param>
    /// <exception cref="StateException">There is none, or it is corrupt.</exception>
    public StateSummary Summarize(StackName name, bool secretsOnly = false) =>
        new StateFileReader(new CheckpointStore(FilesOf(name), options).ReadCheckpoint(), FilesOf(name).Checkpoint)
            .Summarize(secretsOnly);

    /// <summary>Reads the state of a stack without locking it.</summary>
    /// <exception cref="StateException">There is none, or it is not valid.</exception>
    /// <exception cref="IncorrectPassphraseException">The passphrase does not open its secrets.</exception>
    public StoredState Load(StackName name, SecretsOpener opener) =>
        new CheckpointStore(FilesOf(name), options).Load(opener);

    /// <summary>Locks a stack to change its state.</summary>
    /// <exception cref="StateException">It is locked, not there, or not valid.</exception>
    /// <exception cref="IncorrectPassphraseException">The passphrase does not open its secrets.</exception>
    public StackUpdate BeginUpdate(StackName name, SecretsOpener opener) =>
        StackUpdate.Begin(FilesOf(name), options, opener);

    /// <summary>What <c>stack export</c> prints.</summary>
    /// <param name="name">The stack.</param>
    /// <param name="opener">Opens its secrets to show them in clear; null leaves them encrypted.</param>
    /// <exception cref="StateException">There is none, or it is not valid.</exception>
    public string Export(StackName name, SecretsOpener? opener)
    {
        var files = FilesOf(name);
        var bytes = new CheckpointStore(files, options).ReadCheckpoint();
        var summary = new StateFileReader(bytes, files.Checkpoint).Summarize();
        var provider = opener?.Invoke(summary.Secrets);
        return StateExport.Of(
            bytes, provider is null ? null : ciphertext => Encoding.UTF8.GetString(provider.Decrypt(ciphertext)));
    }

    /// <summary>Lets others work on a stack, whoever has it locked.</summary>
    public void Unlock(StackName name) => StackLock.Clear(FilesOf(name));

    /// <summary>Former updates of a stack, the latest first.</summary>
    /// <exception cref="StateException">An entry is corrupt.</exception>
    public IEnumerable<UpdateRecord> History(StackName name) => Disk
        .List(FilesOf(name).History, ".history.json")
        .Reverse()
        .Select(static path => UpdateRecord.Parse(Disk.Read(path) ?? [], path));

    private static string FolderOf(string location, string directory)
    {
        var path = location;
        if (location.StartsWith(Scheme, StringComparison.Ordinal))
        {
            path = location[Scheme.Length..].Split('?')[0];
        }
        else if (location.Contains("://", StringComparison.Ordinal))
        {
            throw new StateException(
                StateProblem.Unreachable,
                $"the backend '{location}' is not a folder; allowed: file://FOLDER, or a path. "
                + "Set PULUMI_BACKEND_URL to one");
        }

        if (path is "~" || path.StartsWith("~/", StringComparison.Ordinal))
        {
            path = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + path[1..];
        }

        return Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, directory));
    }

    private void RefuseExisting(StackName name)
    {
        if (Exists(name))
        {
            throw new StateException(StateProblem.Exists, $"stack '{name.Qualified}' already exists");
        }
    }

    private static string BareName(string path) =>
        Path.GetFileName(path) is var file ? file[..file.LastIndexOf(".json", StringComparison.Ordinal)] : "";

    private StackFiles FilesOf(StackName name) => new(root, name);

    private void CheckLayout()
    {
        if (Disk.Read(Path.Combine(root, "meta.yaml")) is { } meta)
        {
            var text = Encoding.UTF8.GetString(meta).Trim();
            if (text != "version: 1")
            {
                throw new StateException(
                    StateProblem.Unsupported, $"{root}/meta.yaml says '{text}'; only 'version: 1' is known");
            }
        }
        else if (Disk.List(Path.Combine(root, "stacks"), ".json").Length > 0)
        {
            throw new StateException(
                StateProblem.Unsupported,
                $"{root} has the layout of long ago; run `pulumi state upgrade` with the official command line");
        }
    }
}
