{{%AUTOESCAPE context="HTML"}}
<h3 class="kern-heading-small" lang="de">{{LABEL}}</h3>
<dl class="app-facts">
<div><dt>[[drafts.conflict-base]]</dt><dd lang="de">{{#BASE}}{{#TEXT_THERE}}{{TEXT}}{{/TEXT_THERE}}{{#ABSENT}}[[drafts.absent]]{{/ABSENT}}{{/BASE}}</dd></div>
<div><dt>[[drafts.conflict-text-theirs]]</dt><dd lang="de">{{#THEIRS}}{{#TEXT_THERE}}{{TEXT}}{{/TEXT_THERE}}{{#ABSENT}}[[drafts.absent]]{{/ABSENT}}{{/THEIRS}}</dd></div>
<div><dt>[[drafts.conflict-text-ours]]</dt><dd lang="de">{{#OURS}}{{#TEXT_THERE}}{{TEXT}}{{/TEXT_THERE}}{{#ABSENT}}[[drafts.absent]]{{/ABSENT}}{{/OURS}}</dd></div>
</dl>
{{#WRITE}}
{{>CHOICE}}
{{>WORDING}}
{{/WRITE}}
