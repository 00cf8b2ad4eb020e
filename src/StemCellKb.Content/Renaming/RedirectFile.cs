using StemCellKb.Model;

namespace StemCellKb.Content;

/// <summary>An entry of <c>redirects.yaml</c> as written.</summary>
internal sealed record RedirectFile(Formerly Of, Located<string> Former, Located<string> Now);
