namespace StemCellKb.Web.Interface;

public sealed record AboutText
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string DisclaimerHeading { get; init; }

    public required IReadOnlyList<string> Disclaimer { get; init; }

    public required string WhatHeading { get; init; }

    public required IReadOnlyList<string> What { get; init; }

    public required string SourceHeading { get; init; }

    public required string Source { get; init; }

    public required string LicenceHeading { get; init; }

    public required string Licence { get; init; }

    public required string ProblemsHeading { get; init; }

    public required string Problems { get; init; }

    public static readonly AboutText English = new()
    {
        Title = "About StemCellKb",
        Lead = "An open knowledge base on stem-cell therapy for immune-mediated diseases, written in English and Chinese, for clinicians, researchers, students and patients.",
        DisclaimerHeading = "Medical disclaimer",
        Disclaimer =
        [
            "This site gives general information. It is not medical advice, and it does not replace a consultation with a doctor who knows you.",
            "Most of the treatments described here are experimental. Where a product is approved, it is approved for a certain disease, in certain patients, in certain countries.",
            "Do not start, stop or change a treatment because of something you read here. If you are offered a stem-cell treatment, ask whether it is part of a registered trial, who oversees it, and what happens if it goes wrong.",
            "In an emergency, call your local emergency number.",
        ],
        WhatHeading = "What sets it apart",
        What =
        [
            "Every claim is shown with the studies for it and against it, with their design, phase and number of people. The word that sums them up follows one published rule.",
            "English and Chinese are both originals. Each section is compared with its counterpart, and a page says so when one language is behind the other.",
            "Everything can be downloaded: each page as data, the bibliography, and the whole knowledge base as a database.",
        ],
        SourceHeading = "Where it began",
        Source = "The starting point is the article “Stem Cell Therapy for Immune-Mediated Diseases: Mechanisms and Clinical Applications” of 5 March 2019. Its statements appear here as claims, next to what studies have found.",
        LicenceHeading = "Licence",
        Licence = "The texts may be used under CC BY 4.0: say where they come from, and say what you changed. The code is under the MIT licence.",
        ProblemsHeading = "Something is wrong or missing?",
        Problems = "Corrections are welcome, above all when a study is missing. Open an issue with the address of the page and, if you can, the DOI of the study.",
    };

    public static readonly AboutText Chinese = new()
    {
        Title = "关于StemCellKb",
        Lead = "一个关于干细胞治疗免疫介导性疾病的开放知识库，以中英文写成，面向临床医生、研究人员、学生和患者。",
        DisclaimerHeading = "医学免责声明",
        Disclaimer =
        [
            "本站提供一般性信息，不是医疗建议，也不能代替了解您病情的医生的诊治。",
            "文中介绍的治疗大多仍处于试验阶段。即使某个产品已获批准，也只限于特定疾病、特定患者和特定国家或地区。",
            "请不要因为在这里读到的内容而开始、停用或更改治疗。如果有人向您推荐干细胞治疗，请问清楚：它是否经过伦理审查并在国家卫生健康委备案，或获得国家药监局的临床试验许可；出了问题由谁负责。只在网上注册，不等于备案，更不等于获批。",
            "如遇紧急情况，请拨打当地急救电话（中国内地为120）。",
        ],
        WhatHeading = "本站的不同之处",
        What =
        [
            "每条论断旁边都列出支持和反对它的研究，注明设计、分期和人数；再按公开的规则归纳为一个判定。",
            "中文和英文都是原创文本。各节逐一对照，一种语言落后于另一种时，页面会写明。",
            "一切都可以带走：每一页的数据、全部参考文献，以及整个知识库的数据库文件。",
        ],
        SourceHeading = "缘起",
        Source = "本站始于2019年3月5日发表的文章《干细胞在免疫类疾病治疗中的作用机制与临床应用》。该文的观点在本站作为“论断”列出，旁边列出相关研究的结果。",
        LicenceHeading = "许可",
        Licence = "文字可按CC BY 4.0使用：请注明出处，并说明所作的改动。代码采用MIT许可。",
        ProblemsHeading = "发现错误或遗漏？",
        Problems = "欢迎指正，尤其欢迎补充遗漏的研究。请在代码仓库提交issue，附上页面地址；如有可能，请附上研究的DOI。",
    };
}
