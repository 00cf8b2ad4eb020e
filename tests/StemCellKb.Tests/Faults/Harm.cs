namespace StemCellKb.Tests.Faults;

/// <summary>What happens to files that nobody should touch.</summary>
public static class Harm
{
    /// <summary>What a text says, and what the harmed file says instead, in as many bytes.</summary>
    public const string Truth = "itch";

    public const string Falsehood = "burn";

    private static readonly Dictionary<string, Action<string>> ByName = new()
    {
        ["deleted"] = File.Delete,
        ["emptied"] = path => InPlace(path, file => file.SetLength(0)),
        ["cut in half"] = path => InPlace(path, file => file.SetLength(file.Length / 2)),
        ["cut by a byte"] = path => InPlace(path, file => file.SetLength(file.Length - 1)),
        ["overwritten with noise"] = path => InPlace(path, file =>
        {
            var noise = new byte[file.Length];
            new Random(1).NextBytes(noise);
            file.Write(noise);
        }),
        ["made to say something else"] = path =>
        {
            var bytes = File.ReadAllBytes(path);
            Assert.True(Falsify(bytes) > 0, "The text does not stand in the file.");
            InPlace(path, file => file.Write(bytes));
        },
        ["replaced by one that says something else"] = path =>
        {
            var bytes = File.ReadAllBytes(path);
            Assert.True(Falsify(bytes) > 0, "The text does not stand in the file.");
            File.WriteAllBytes(path + ".new", bytes);
            File.Move(path + ".new", path, overwrite: true);
        },
    };

    public static IReadOnlyCollection<string> All => ByName.Keys;

    public static void Do(string harm, string path) => ByName[harm](path);

    private static void InPlace(string path, Action<FileStream> change)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        change(file);
    }

    private static int Falsify(byte[] bytes)
    {
        var (truth, falsehood) = (System.Text.Encoding.ASCII.GetBytes(Truth), System.Text.Encoding.ASCII.GetBytes(Falsehood));
        var places = 0;
        for (var at = bytes.AsSpan().IndexOf(truth); at >= 0; places++)
        {
            falsehood.CopyTo(bytes, at);
            var next = bytes.AsSpan(at).IndexOf(truth);
            at = next < 0 ? -1 : at + next;
        }
        return places;
    }
}
