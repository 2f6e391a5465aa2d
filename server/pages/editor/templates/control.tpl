{{%AUTOESCAPE context="HTML"}}
{{#FIXED}}
<input type="hidden" name="{{NAME}}" value="{{VALUE:p}}">
{{/FIXED}}
{{#LONE}}
<div class="app-field-check">
<div class="kern-form-check">{{#FLAG}}<input class="kern-form-check__checkbox" id="{{ID}}" name="{{ID}}" type="checkbox" value="true"{{#CHOSEN}} checked{{/CHOSEN}}{{#DESCRIBED}} aria-describedby="{{TEXT}}"{{/DESCRIBED}}{{#WRONG}} aria-invalid="true"{{/WRONG}}{{#FOCUS}} autofocus{{/FOCUS}}>{{/FLAG}}<label class="kern-label" for="{{ID}}">{{LABEL}}</label></div>
{{#HINT}}
<div class="kern-hint" id="{{ID}}" lang="de">{{TEXT}}</div>
{{/HINT}}
{{#NOTE}}
<p class="app-advice" id="{{ID}}"><span class="visually-hidden">[[editor.note]] </span><span lang="de">{{TEXT}}</span></p>
{{/NOTE}}
{{#ERROR}}
<p class="kern-error" id="{{ID}}"><span class="kern-icon kern-icon--danger" aria-hidden="true"></span><span class="kern-body" lang="de">{{TEXT}}</span></p>
{{/ERROR}}
</div>
{{/LONE}}
{{#FIELD}}
<div class="kern-form-input{{#INVALID}} kern-form-input--error{{/INVALID}}{{#WIDE}} app-editor-wide{{/WIDE}}">
<label class="kern-label" for="{{ID}}">{{LABEL}}</label>
{{#HINT}}
<div class="kern-hint" id="{{ID}}" lang="de">{{TEXT}}</div>
{{/HINT}}
{{#NOTE}}
<p class="app-advice" id="{{ID}}"><span class="visually-hidden">[[editor.note]] </span><span lang="de">{{TEXT}}</span></p>
{{/NOTE}}
{{#INPUT}}
<input class="kern-form-input__input" id="{{ID}}" name="{{ID}}" type="text" autocomplete="off" lang="de" value="{{VALUE:p}}"{{#DESCRIBED}} aria-describedby="{{TEXT}}"{{/DESCRIBED}}{{#WRONG}} aria-invalid="true"{{/WRONG}}{{#FOCUS}} autofocus{{/FOCUS}}>
{{/INPUT}}
{{#AREA}}
<textarea class="kern-form-input__input" id="{{ID}}" name="{{ID}}" rows="{{ROWS}}" lang="de"{{#BEFORE}} data-before="{{TEXT:p}}"{{/BEFORE}}{{#DESCRIBED}} aria-describedby="{{TEXT}}"{{/DESCRIBED}}{{#WRONG}} aria-invalid="true"{{/WRONG}}{{#FOCUS}} autofocus{{/FOCUS}}>
{{VALUE:p}}</textarea>
{{/AREA}}
{{#SELECT}}
<div class="kern-form-input__select-wrapper"><select class="kern-form-input__select" id="{{ID}}" name="{{ID}}"{{#DESCRIBED}} aria-describedby="{{TEXT}}"{{/DESCRIBED}}{{#WRONG}} aria-invalid="true"{{/WRONG}}{{#FOCUS}} autofocus{{/FOCUS}}>{{#OPTION}}<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{LABEL}}</option>{{/OPTION}}</select></div>
{{/SELECT}}
{{#ERROR}}
<p class="kern-error" id="{{ID}}"><span class="kern-icon kern-icon--danger" aria-hidden="true"></span><span class="kern-body" lang="de">{{TEXT}}</span></p>
{{/ERROR}}
{{#DIFF}}
<div data-diff-for="{{ID}}" lang="de"></div>
{{/DIFF}}
</div>
{{/FIELD}}
