// Improves pages that work without it. Each module looks for the attributes that README.md names.
import { improve } from "./improve.js";

improve(document);
