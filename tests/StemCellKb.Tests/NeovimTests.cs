using System.Diagnostics;
using StemCellKb.Testing;

namespace StemCellKb.Tests;

/// <summary>The language server beside a real editor; all else about it is tested in process.</summary>
public sealed class NeovimTests
{
    /// <summary>Opens an article, types into it as a person would, and writes down what Neovim shows.</summary>
    private const string Session = """
        local program, folder, report = vim.env.KB_PROGRAM, vim.env.KB_FOLDER, io.open(vim.env.KB_REPORT, 'w')
        local function say(...) report:write(..., '\n') report:flush() end
        local client = vim.lsp.start_client({ name = 'stemcellkb', cmd = vim.split(program, ' '), root_dir = folder })
        local function open(path)
          vim.cmd('edit ' .. vim.fn.fnameescape(folder .. '/content/' .. path))
          vim.lsp.buf_attach_client(0, client)
          return vim.api.nvim_get_current_buf()
        end
        local function shown(buffer, words)
          local found
          vim.wait(60000, function()
            for _, each in ipairs(vim.diagnostic.get(buffer)) do
              if each.message:find(words, 1, true) then found = each end
            end
            return found ~= nil
          end, 20)
          return found
        end
        local function ask(method, parameters)
          local answers = vim.lsp.buf_request_sync(0, method, parameters, 60000)
          return answers and answers[client] and answers[client].result
        end
        open('diseases/psoriasis/zh.md')
        local english = open('diseases/psoriasis/en.md')
        vim.api.nvim_buf_set_lines(english, 6, 7, true, { '😀 Plaques itch for 24 months, as in [[yxb' })
        local number = shown(english, "The number '24'")
        say(number and (number.lnum + 1 .. ':' .. number.col .. ' ' .. number.message) or 'nothing')
        vim.api.nvim_win_set_cursor(0, { 7, 0 })
        local _, units = vim.str_utfindex(vim.api.nvim_get_current_line())
        local position = { textDocument = vim.lsp.util.make_text_document_params(), position = { line = 6, character = units } }
        for _, item in ipairs((ask('textDocument/completion', position) or {}).items or {}) do
          say(item.label .. ' ' .. item.textEdit.newText)
        end
        local peer = ask('textDocument/implementation', position)
        say(peer and #peer > 0 and vim.uri_to_fname(peer[1].uri):match('[^/]+$') or 'nothing')
        report:close()
        vim.cmd('qall!')
        """;

    [Fact]
    public async Task Neovim_shows_what_the_other_language_lacks_and_completes_by_pinyin()
    {
        Assert.SkipUnless(Find() is not null || Install(), "Neovim is not installed: 'apt-get install neovim' on Debian and Ubuntu.");
        using var folder = new TemporaryFolder();
        using var content = new SmallContent();
        FolderCopy.Make(content.Content, folder["content"]);
        await File.WriteAllTextAsync(folder["session.lua"], Session);

        using var editor = Process.Start(new ProcessStartInfo(Find()!, ["--headless", "-u", "NONE", "-n", "-c", $"luafile {folder["session.lua"]}"])
        {
            RedirectStandardError = true,
            Environment =
            {
                ["KB_PROGRAM"] = string.Join(' ', ProgramRun.BesideTheTests("lsp")),
                ["KB_FOLDER"] = folder.Path,
                ["KB_REPORT"] = folder["report"],
                ["XDG_STATE_HOME"] = folder.Path,
                ["XDG_CACHE_HOME"] = folder.Path,
            },
        })!;
        var errors = editor.StandardError.ReadToEndAsync();
        await editor.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));

        Assert.True(File.Exists(folder["report"]), await errors);
        Assert.Equal(
            [
                "7:22 The number '24' is missing from the Chinese section 'disease'.",
                "Psoriasis psoriasis]]",
                "zh.md",
            ],
            await File.ReadAllLinesAsync(folder["report"]));
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "nvim")).FirstOrDefault(File.Exists);

    /// <summary>On Debian as root the package, as the browser of other tests.</summary>
    private static bool Install()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/apt-get"))
            return false;
        var installLock = Path.Combine(Path.GetTempPath(), "stemcellkb-tests-install.lock");
        foreach (var command in new[] { "update", "install --yes --no-install-recommends neovim" })
        {
            using var process = Process.Start(new ProcessStartInfo("flock", $"{installLock} apt-get {command}")
            {
                RedirectStandardOutput = true,
                Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
            });
            process?.StandardOutput.ReadToEnd();
            process?.WaitForExit();
        }
        return Find() is not null;
    }
}
