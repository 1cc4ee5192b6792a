using Sightline.Storage.Disk;

namespace Sightline.Tests.Support;

/// <summary>
/// A disk in memory that does to its files what a real one may do: it loses, tears and reorders what was not synced,
/// fails at a chosen operation, and forgets pages whose sync failed. Equal seeds and equal calls give equal results.
/// Folders are always durable. Usable from several threads at once.
/// </summary>
sealed class SimulatedDisk(int seed) : IDisk
{
    readonly Lock _gate = new();
    readonly Random _random = new(seed);
    readonly SimulatedDiskNames _names = new();
    readonly SortedSet<string> _folders = new(StringComparer.Ordinal);
    long _faultAfter;
    string _faultUnder = "";
    SimulatedDiskFault _fault;
    bool _poweredOff;

    /// <summary>Operations that change something, so far; the first is number 1. Reading is not counted.</summary>
    public long OperationCount { get; private set; }

    /// <summary>The power is off: nothing can be read or written any more.</summary>
    public bool IsOff
    {
        get
        {
            lock (_gate)
                return _poweredOff;
        }
    }

    /// <summary>While it is set, reading what files hold fails.</summary>
    public bool ReadsFail { get; set; }

    /// <summary>Files of folders whose path begins so cannot be opened, as where a process has too many open.</summary>
    public string? NotOpened { get; set; }

    public long FreeBytes { get; set; } = long.MaxValue / 2;

    /// <summary>The operation of this number fails.</summary>
    public void FailAt(long operation, SimulatedDiskFault fault) => Do(() => FailUnder("", operation - OperationCount, fault));

    /// <summary>Of the operations from now on in folders whose path begins so, the one of this number fails.</summary>
    public void FailUnder(string folder, long operation, SimulatedDiskFault fault) =>
        Do(() => (_faultUnder, _faultAfter, _fault) = (folder, operation, fault));

    /// <summary>Turns the power off, and gives what the device holds when it is on again.</summary>
    public SimulatedDisk Crash()
    {
        lock (_gate)
        {
            _poweredOff = true;
            var after = new SimulatedDisk(_random.Next()) { FreeBytes = FreeBytes };
            after._folders.UnionWith(_folders);
            foreach (var (path, content) in _names.Crash(_random))
                after._names.AddDurable(path, content.Crash(_random));
            return after;
        }
    }

    /// <summary>Puts a file there, durable, past all faults.</summary>
    public void Put(string path, byte[] bytes) => Do(() =>
    {
        AddFolder(SimulatedDiskNames.FolderOf(path));
        _names.AddDurable(path, SimulatedDiskContent.Durable(bytes));
    });

    /// <summary>All bytes of a file.</summary>
    public byte[] Get(string path)
    {
        lock (_gate)
        {
            var content = Content(path);
            var bytes = new byte[content.Length];
            content.Read(bytes, 0);
            return bytes;
        }
    }

    public IDiskFile Create(string path, long preallocate = 0)
    {
        lock (_gate)
        {
            Step(path);
            if (_names.Seen.ContainsKey(path))
                throw new IOException($"{path} exists.");
            if (!_folders.Contains(SimulatedDiskNames.FolderOf(path)) && path.Contains('/'))
                throw new DirectoryNotFoundException(path);
            var content = new SimulatedDiskContent();
            content.SetLength((int)preallocate);
            _names.Create(path, content);
            return new OpenFile(this, path, content, writable: true);
        }
    }

    public IDiskFile Open(string path, bool writable = false)
    {
        lock (_gate)
        {
            DemandPower();
            if (NotOpened is { } folder && path.StartsWith(folder, StringComparison.Ordinal))
                throw new IOException($"Too many open files : '{path}'");
            return new OpenFile(this, path, Content(path), writable);
        }
    }

    public bool Exists(string path)
    {
        lock (_gate)
        {
            DemandPower();
            return _names.Seen.ContainsKey(path);
        }
    }

    public IReadOnlyList<string> Files(string folder) => NamesIn(folder, _names.Seen.Keys);

    public IReadOnlyList<string> Folders(string folder) => NamesIn(folder, _folders);

    public void CreateFolder(string folder) => Do(() =>
    {
        if (_folders.Contains(folder))
            return;
        Step(folder);
        AddFolder(folder);
    });

    public void DeleteFolder(string folder) => Do(() =>
    {
        Step(folder);
        if (NamesIn(folder, _names.Seen.Keys).Length + NamesIn(folder, _folders).Length > 0)
            throw new IOException($"{folder} is not empty.");
        _folders.Remove(folder);
    });

    public bool TryLink(string path, IDisk target) => false;

    public void Rename(string from, string to) => Do(() =>
    {
        Step(to);
        Content(from);
        _names.Rename(from, to);
    });

    public void Delete(string path) => Do(() =>
    {
        Step(path);
        Content(path);
        _names.Delete(path);
    });

    public void SyncFolder(string folder) => Do(() =>
    {
        Step(folder);
        _names.SyncFolder(folder);
    });

    void Do(Action action)
    {
        lock (_gate)
            action();
    }

    /// <summary>Counts an operation, and fails when it is its turn, after <paramref name="partly"/>.</summary>
    void Step(string path, Action? partly = null)
    {
        DemandPower();
        OperationCount++;
        if (!path.StartsWith(_faultUnder, StringComparison.Ordinal) || --_faultAfter != 0)
            return;
        partly?.Invoke();
        switch (_fault)
        {
            case SimulatedDiskFault.NoSpace: throw new IOException("No space left on device.");
            case SimulatedDiskFault.InputOutput: throw new IOException("Input/output error.");
            default:
                _poweredOff = true;
                throw new PowerLostException();
        }
    }

    void DemandPower()
    {
        if (_poweredOff)
            throw new PowerLostException();
    }

    SimulatedDiskContent Content(string path) =>
        _names.Seen.TryGetValue(path, out var content) ? content : throw new FileNotFoundException(path);

    void AddFolder(string folder)
    {
        for (; folder.Length > 0; folder = SimulatedDiskNames.FolderOf(folder))
            _folders.Add(folder);
    }

    string[] NamesIn(string folder, IEnumerable<string> paths)
    {
        lock (_gate)
        {
            DemandPower();
            return [.. from path in paths
                       where SimulatedDiskNames.FolderOf(path) == folder
                       select path[(path.LastIndexOf('/') + 1)..]];
        }
    }

    sealed class OpenFile(SimulatedDisk disk, string path, SimulatedDiskContent content, bool writable) : IDiskFile
    {
        bool _disposed;

        public long Length
        {
            get
            {
                lock (disk._gate)
                    return content.Length;
            }
        }

        public int Read(Span<byte> buffer, long offset)
        {
            lock (disk._gate)
            {
                ObjectDisposedException.ThrowIf(_disposed, this);
                disk.DemandPower();
                if (disk.ReadsFail)
                    throw new IOException("Input/output error.");
                return content.Read(buffer, offset);
            }
        }

        public void Write(ReadOnlySpan<byte> bytes, long offset)
        {
            lock (disk._gate)
            {
                DemandWritable();
                // What a failing write has written before it failed; drawn always, so that a fault shifts no seed.
                var part = bytes[..disk._random.Next(bytes.Length + 1)].ToArray();
                disk.Step(path, () => content.Write(part, offset));
                content.Write(bytes, offset);
            }
        }

        public void SetLength(long length)
        {
            lock (disk._gate)
            {
                DemandWritable();
                disk.Step(path);
                content.SetLength((int)length);
            }
        }

        public void Sync()
        {
            lock (disk._gate)
            {
                DemandWritable();
                disk.Step(path, () =>
                {
                    if (disk._fault != SimulatedDiskFault.PowerLoss)
                        content.FailSync(disk._random);
                });
                content.Sync();
            }
        }

        public void Dispose() => _disposed = true;

        void DemandWritable()
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (!writable)
                throw new InvalidOperationException("The file was opened for reading.");
        }
    }
}
