{{%AUTOESCAPE context="HTML"}}
{{#SINGLE}}
<div class="kern-form-input{{#INVALID}} kern-form-input--error{{/INVALID}}">
<label class="kern-label" for="{{ID}}">{{LABEL}}{{#OPTIONAL}} <span class="kern-label__optional">([[frame.optional]])</span>{{/OPTIONAL}}</label>
{{#HINT}}<div class="kern-hint" id="{{ID}}-hint">{{TEXT}}</div>{{/HINT}}
{{#INPUT}}<input class="kern-form-input__input" id="{{ID}}" name="{{NAME}}" type="{{TYPE}}" value="{{VALUE:p}}"{{#MODE}} inputmode="numeric"{{/MODE}}{{#AUTOCOMPLETE}} autocomplete="{{TEXT}}"{{/AUTOCOMPLETE}}{{#TYPED}} lang="{{TEXT}}"{{/TYPED}}{{#DESCRIBED}} aria-describedby="{{TEXT}}"{{/DESCRIBED}}{{#WRONG}} aria-invalid="true"{{/WRONG}}>{{/INPUT}}
{{#AREA}}<textarea class="kern-form-input__input" id="{{ID}}" name="{{NAME}}" rows="{{ROWS}}"{{#TYPED}} lang="{{TEXT}}"{{/TYPED}}{{#BEFORE}} data-before="{{TEXT:p}}"{{/BEFORE}}{{#DESCRIBED}} aria-describedby="{{TEXT}}"{{/DESCRIBED}}{{#WRONG}} aria-invalid="true"{{/WRONG}}>
{{VALUE:p}}</textarea>{{/AREA}}
{{#SELECT}}<div class="kern-form-input__select-wrapper"><select class="kern-form-input__select" id="{{ID}}" name="{{NAME}}"{{#DESCRIBED}} aria-describedby="{{TEXT}}"{{/DESCRIBED}}{{#WRONG}} aria-invalid="true"{{/WRONG}}>{{#OPTION}}<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{LABEL}}</option>{{/OPTION}}</select></div>{{/SELECT}}
{{#ERROR}}<p class="kern-error" id="{{ID}}-error"><span class="kern-icon kern-icon--danger" aria-hidden="true"></span><span class="kern-body" lang="de">{{TEXT}}</span></p>{{/ERROR}}
{{#DIFF}}<div data-diff-for="{{ID}}" data-diff-optional{{#WHILE}} data-diff-while="{{OTHER}}"{{/WHILE}} lang="de"></div>{{/DIFF}}
</div>
{{/SINGLE}}
{{#GROUP}}
<fieldset class="kern-fieldset{{#INVALID}} kern-fieldset--error{{/INVALID}}" id="{{ID}}" tabindex="-1"{{#DESCRIBED}} aria-describedby="{{TEXT}}"{{/DESCRIBED}}>
<legend class="kern-label">{{LABEL}}{{#OPTIONAL}} <span class="kern-label__optional">([[frame.optional]])</span>{{/OPTIONAL}}</legend>
{{#HINT}}<div class="kern-hint" id="{{ID}}-hint">{{TEXT}}</div>{{/HINT}}
<div class="kern-fieldset__body">
{{#RADIO}}<div class="kern-form-check"><input class="kern-form-check__radio" id="{{OPTION_ID}}" name="{{NAME}}" type="radio" value="{{VALUE}}"{{#CHOSEN}} checked{{/CHOSEN}}{{#OPTION_HINT}} aria-describedby="{{OPTION_ID}}-hint"{{/OPTION_HINT}}><label class="kern-label" for="{{OPTION_ID}}">{{LABEL}}</label>{{#OPTION_HINT}}<div class="kern-hint" id="{{OPTION_ID}}-hint">{{TEXT}}</div>{{/OPTION_HINT}}</div>{{/RADIO}}
{{#CHECK}}<div class="kern-form-check"><input class="kern-form-check__checkbox" id="{{OPTION_ID}}" name="{{NAME}}" type="checkbox" value="{{VALUE}}"{{#CHOSEN}} checked{{/CHOSEN}}{{#OPTION_HINT}} aria-describedby="{{OPTION_ID}}-hint"{{/OPTION_HINT}}><label class="kern-label" for="{{OPTION_ID}}">{{LABEL}}</label>{{#OPTION_HINT}}<div class="kern-hint" id="{{OPTION_ID}}-hint">{{TEXT}}</div>{{/OPTION_HINT}}</div>{{/CHECK}}
</div>
{{#ERROR}}<p class="kern-error" id="{{ID}}-error"><span class="kern-icon kern-icon--danger" aria-hidden="true"></span><span class="kern-body" lang="de">{{TEXT}}</span></p>{{/ERROR}}
</fieldset>
{{/GROUP}}
{{#LONE}}
<div class="app-field-check"><div class="kern-form-check"><input class="kern-form-check__checkbox" id="{{ID}}" name="{{NAME}}" type="checkbox" value="{{VALUE}}"{{#CHOSEN}} checked{{/CHOSEN}}{{#DESCRIBED}} aria-describedby="{{TEXT}}"{{/DESCRIBED}}{{#WRONG}} aria-invalid="true"{{/WRONG}}><label class="kern-label" for="{{ID}}">{{LABEL}}</label></div>
{{#HINT}}<div class="kern-hint" id="{{ID}}-hint">{{TEXT}}</div>{{/HINT}}
{{#ERROR}}<p class="kern-error" id="{{ID}}-error"><span class="kern-icon kern-icon--danger" aria-hidden="true"></span><span class="kern-body" lang="de">{{TEXT}}</span></p>{{/ERROR}}
</div>
{{/LONE}}
