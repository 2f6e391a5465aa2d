{{%AUTOESCAPE context="HTML"}}
{{>ERRORS}}
{{HEAD_HTML:none}}
<div class="app-columns">
<div>
{{REQUIREMENTS_HTML:none}}
{{REASON_HTML:none}}
</div>
<aside aria-label="[[cases.aside]]">
{{ACTIONS_HTML:none}}
</aside>
</div>
{{CHANGES_HTML:none}}
{{COMMENTS_HTML:none}}
{{VOTES_HTML:none}}
{{VERSIONS_HTML:none}}
{{NOTES_HTML:none}}
{{COURSE_HTML:none}}
