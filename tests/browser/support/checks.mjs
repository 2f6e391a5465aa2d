// What every page has to stand: axe, html-validate, the width of a small screen.
import { AxeBuilder } from "@axe-core/playwright";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

const kTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const validator = new HtmlValidate(
    new StaticConfigLoader({
        root: true,
        extends: ["html-validate:recommended"],
        rules: {
            // Spelling, not errors: HTML knows both.
            "doctype-style": "off",
            "void-style": "off",
            "no-trailing-whitespace": "off",
            "attribute-boolean-style": "off",
            "attribute-empty-style": "off",
            "no-implicit-button-type": "off",
            "long-title": "off",
            // A scrolling region has no native element; lists may have names.
            "prefer-native-element": ["error", { exclude: ["region", "group", "list"] }],
            "aria-label-misuse": ["error", { allowAnyNamable: true }],
            // Ticks of one list share their name, and so do the keys of a list of elements.
            "form-dup-name": "off",
            // WebKit takes a list without marks for none, unless it says so.
            "no-redundant-role": "off",
        },
    }),
);

export async function html_errors(text) {
    const report = await validator.validateString(text);
    return report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column}) ${text.split("\n")[line - 1].slice(0, 160)}`),
    );
}

function told({ violations }) {
    return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, html }) => `${id}: ${help}: ${target.join(" ")} ${html.slice(0, 160)}`),
    );
}

/** Pages here have no frames, so that nothing needs a second page to put the findings together. */
function axe(page) {
    return new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
}

export async function axe_violations(page) {
    return told(await axe(page).withTags(kTags).analyze());
}

export async function contrast_violations(page) {
    return told(await axe(page).withRules(["color-contrast", "link-in-text-block"]).analyze());
}

/** By how many pixels the page is wider than the screen. */
export async function overflow(page) {
    return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
}
