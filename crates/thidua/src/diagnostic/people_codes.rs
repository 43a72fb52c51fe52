//! The codes of faults in what people write beside points and figures.

crate::diagnostic_codes! {
    /// The codes of faults in notes, explanations and evidence; each doc comment is the manual page of its code.
    pub enum PeopleCode {
        /// The points that a unit gave itself and those that others gave it differ, the rules ask for a note where they
        /// do, and there is none. The line is not computed for this unit until somebody writes why.
        NoteMissing = "note-missing" Error
            { en: "{0}: self-given {2} and {3} {4} points for `{1}` differ, and no note says why",
              vi: "{0}: `{1}` tự chấm {2} điểm, {3} {4} điểm, nhưng chưa có ghi chú lý do" }
            help { en: "write the reason under `{5}`", vi: "ghi lý do vào `{5}`" }
        /// The points that a unit gave itself and those that others gave it are further apart than the rules let pass
        /// without a written explanation. The line is not computed for this unit until there is one; a note is not enough.
        ExplanationMissing = "explanation-missing" Error
            { en: "{0}: self-given {2} and {3} {4} points for `{1}` are more than {6} apart, and nothing explains it",
              vi: "{0}: `{1}` tự chấm {2} điểm, {3} {4} điểm, chênh lệch quá {6} điểm nhưng chưa có giải trình" }
            help { en: "write the explanation under `{5}`", vi: "ghi giải trình vào `{5}`" }
        /// The rules accept a figure or a line only with evidence, and none is named for it. It is not computed for this
        /// unit until there is. Evidence for a line may also be given for each of the figures it is measured by.
        EvidenceMissing = "evidence-missing" Error
            { en: "{0}: there is no evidence for `{1}`", vi: "{0}: chưa có minh chứng cho `{1}`" }
            help { en: "name the evidence under `{2}`", vi: "ghi minh chứng vào `{2}`" }
        /// The paper that is named as evidence proves another number than the figure that was reported. The figure is
        /// refused until one of the two is corrected.
        EvidenceDiffers = "evidence-differs" Error
            { en: "{0}: `{1}` is reported as {2}, and its evidence proves {3}",
              vi: "{0}: `{1}` báo cáo là {2}, nhưng minh chứng là {3}" }
            help { en: "correct the figure or the number of the evidence", vi: "sửa số liệu, hoặc sửa số trong minh chứng" }
        /// The number that a paper proves is held against a reported figure. This name has none: its points are given by
        /// people, or its measure is computed.
        EvidenceOfNothing = "evidence-of-nothing" Error
            { en: "the number under `{0}` cannot be compared with a reported figure",
              vi: "không có số liệu báo cáo nào để đối chiếu với số ở `{0}`" }
            help { en: "give the number for the indicator that was reported, or leave it out",
                   vi: "ghi số cho chỉ tiêu được báo cáo, hoặc bỏ số này" }
        /// A note, an explanation or evidence is a text; a yes or no stands in its place.
        NotAText = "not-a-text" Error
            { en: "`{0}` must be a text", vi: "`{0}` phải là một đoạn chữ" }
            help { en: "write it in quotation marks", vi: "ghi trong dấu nháy" }
        /// A digest of a file of evidence is its sha256: 64 hexadecimal digits.
        NotADigest = "not-a-digest" Error
            { en: "`{0}` is not a sha256 digest", vi: "`{0}` không phải là mã sha256" }
            help { en: "write its 64 hexadecimal digits, or leave it out", vi: "ghi đủ 64 chữ số thập lục phân, hoặc bỏ mục này" }
        /// `[self-scores]` says what people must write beside the points that they give, and in this regulation nobody
        /// gives any points, so that it has no effect.
        SelfScoresUnused = "self-scores-unused" Warning
            { en: "[self-scores] has no effect, since no criterion is judged",
              vi: "[self-scores] không có tác dụng vì không tiêu chí nào do người chấm" }
            help { en: "remove it, or write `earns = { judged = ... }` on a criterion",
                   vi: "bỏ bảng này, hoặc viết `earns = { judged = ... }` cho một tiêu chí" }
        /// A unit pledges a number or it does not; a pledge cannot fail to arise. Without a pledge the pact's target counts.
        PledgeNotApplicable = "pledge-not-applicable" Error
            { en: "a pledge cannot be called not applicable", vi: "chỉ tiêu đăng ký không thể ghi là không phát sinh" }
            help { en: "write the number pledged, or leave the pledge out", vi: "ghi số đã đăng ký, hoặc bỏ trống nếu không đăng ký" }
        /// A blend of points given by people is a weighted mean of at least two of self, cross and verified, each with a
        /// weight above 0.
        NoBlend = "no-blend" Error
            { en: "these weights do not blend the points of several hands", vi: "trọng số này không gộp điểm của nhiều bên chấm" }
            help { en: "give two or three of them a weight above 0, such as { verified = 2, self = 1 }, or name one of them alone",
                   vi: "ghi trọng số lớn hơn 0 cho hai hoặc ba bên, ví dụ { verified = 2, self = 1 }, hoặc chỉ ghi tên một bên" }
    }
}
