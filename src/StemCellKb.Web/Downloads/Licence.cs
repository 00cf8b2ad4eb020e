using System.Text;
using StemCellKb.Model;

namespace StemCellKb.Web.Downloads;

/// <summary>The terms of use of the downloads.</summary>
internal static class Licence
{
    private const string Text =
        $"""
        StemCellKb: knowledge base on stem-cell therapy for immune-mediated diseases
        {SiteUrls.Source}

        Data and texts (every file beside this one)
          Creative Commons Attribution 4.0 International (CC BY 4.0)
          https://creativecommons.org/licenses/by/4.0/
          Share and adapt, for any purpose. Give credit ("StemCellKb contributors", with the
          address above), link to the licence, and say what you changed.
          Titles and bibliographic facts of the works cited are facts of those works; the works
          themselves remain under their own terms.
          Identifiers (MONDO, MeSH, ICD, Cell Ontology and others) belong to their vocabularies.

        Code
          MIT licence, in the source repository.

        General information, not medical advice. No warranty of any kind.

        数据与文字（本目录其他文件）：知识共享 署名 4.0 国际（CC BY 4.0）
        https://creativecommons.org/licenses/by/4.0/deed.zh-hans
        可出于任何目的分享和改编；须署名“StemCellKb contributors”并附上述地址，给出许可链接，注明所作修改。
        代码：MIT许可，见源代码仓库。
        本站内容仅供了解，不构成医疗建议，不作任何担保。

        """;

    public static Task WriteAsync(Stream stream, CancellationToken cancellationToken) =>
        stream.WriteAsync(Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\n")), cancellationToken).AsTask();
}
