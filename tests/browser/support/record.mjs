// A record in which cases stand in many states at once, so that every page has something to show.
import { Api, first_paragraph, text_of } from "./api.mjs";

export async function fill(server) {
    const [tmbwk, tmjmv, tfm, tmsgaf, bimf, reviewer, approver, second, chancellery] = await Promise.all(
        ["tmbwk", "tmjmv", "tfm", "tmsgaf", "bimf", "bimf-pruefung", "bimf-freigabe", "bimf-freigabe-2", "tsk-freigabe"].map(
            (login) => Api.as(server, login),
        ),
    );
    const cases = {};
    const title = (text) => text_of("title", text);

    cases.released = await tmbwk.submitted("M-0002", first_paragraph("Seit 2026 liegen Zahlen zu 14 Kursen vor."));
    await reviewer.step(cases.released, "request-changes", {
        version: 1,
        comments: [{ path: "M-0002/title", text: "Passt der Titel noch?" }],
    });
    await tmbwk.edit(cases.released, "M-0002", first_paragraph("Seit 2026 liegen Zahlen zu 14 Kursen im Land vor."));
    await tmbwk.step(cases.released, "submit", { reason: "Zahl der Kurse genauer" });
    await reviewer.step(cases.released, "review", { version: 2, finding: "sound" });
    await tmjmv.step(cases.released, "cosign", { version: 2, word: "signed-with-note", note: "Mit Dank." });
    await approver.step(cases.released, "approve", { version: 2 });

    cases.dissent = await tmbwk.submitted("M-0002", title("Ein Titel, über den man streitet"));
    await reviewer.step(cases.dissent, "review", { version: 1, finding: "sound" });
    await tmjmv.step(cases.dissent, "cosign", { version: 1, word: "dissent", note: "Nicht abgestimmt." });
    await approver.step(cases.dissent, "approve", { version: 1, despite: "Die Frist des Bundes läuft ab." });

    const winner = await tmbwk.submitted("M-0003", first_paragraph("Fassung A."));
    cases.conflict = await tmbwk.submitted("M-0003", first_paragraph("Fassung B."));
    cases.carried = await tmbwk.submitted("M-0003", title("Ein anderer Titel"));
    await sign_all(server, reviewer, winner);
    await approver.step(winner, "approve", { version: 1 }).catch(() => second.step(winner, "approve", { version: 1 }));

    cases.open = await tmbwk.submitted("M-0021", title("Mit Kommunen"));
    await reviewer.step(cases.open, "involve", { unit: "tmikl", as: "cosign", reason: "Die Kommunen sind betroffen." });
    await tmjmv.step(cases.open, "comments", { version: 1, path: "M-0021/title", text: "Ist das abgestimmt?" });
    await reviewer.step(cases.open, "review", { version: 1, finding: "sound" });

    cases.submitted = await tmbwk.submitted("M-0022", (xml) =>
        title("Noch zu prüfen & <kritisch>".replaceAll("&", "&amp;").replaceAll("<", "&lt;"))(xml),
    );
    cases.returned = await tmbwk.submitted("M-0023", title("Zurückgegeben"));
    await reviewer.step(cases.returned, "request-changes", {
        version: 1,
        comments: [{ path: "M-0023/title", text: "Bitte kürzer." }],
    });
    cases.rejected = await tmbwk.submitted("M-0024", title("Abgelehnt"));
    await reviewer.step(cases.rejected, "review", { version: 1, finding: "sound" });
    await approver.step(cases.rejected, "reject", { reason: "Das Kabinett plant anderes." });
    cases.withdrawn = await tmbwk.submitted("M-0024", title("Zurückgezogen"));
    await tmbwk.step(cases.withdrawn, "withdraw", { reason: "Erledigt." });

    cases.draft = await tmbwk.open("amend", ["M-0025"]);
    await tmbwk.edit(cases.draft, "M-0025", title("Noch im Entwurf"));
    cases.create = await tmbwk.open("create", [], { field: "bildung" });
    cases.discontinue = await tmbwk.open("discontinue", ["M-0026"], { reason: "Das Programm ist ausgelaufen." });
    await tmbwk.step(cases.discontinue, "submit", { reason: "Programmende" });
    cases.conditional = await bimf.submitted("M-0031", title("Ein neuer Titel"));

    cases.policy = await tfm.submitted("policy", (xml) => xml.replace('due-days="10"', 'due-days="12"'), "Längere Prüfung");
    await reviewer.step(cases.policy, "review", { version: 1, finding: "sound" });
    await approver.step(cases.policy, "approve", { version: 1 });
    await chancellery.step(cases.policy, "approve", { version: 1 });
    cases.policy_draft = await tmbwk.open("amend", ["policy"]);
    return { cases, people: { tmbwk, tmjmv, tfm, tmsgaf, bimf, reviewer, approver, second, chancellery } };
}

/** Reviews, and gives every co-signature that is asked. */
export async function sign_all(server, reviewer, id, version = 1) {
    await reviewer.step(id, "review", { version, finding: "sound" });
    const { requirements } = await reviewer.get(`/proposals/${id}/requirements`);
    for (const { id: name, met } of requirements) {
        if (!name.startsWith("cosign-") || met) continue;
        const unit = await Api.as(server, name.slice(name.indexOf(":") + 1));
        await unit.step(id, "cosign", { version, word: "signed" });
    }
}
