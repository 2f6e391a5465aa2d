// The real program with a demo record of its own in a temporary folder, on a free port of the loopback.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
export const password = "fassung-demo";

const program = resolve(root, process.env.FASSUNG_BINARY ?? "build/release/bin/fassung");
const kReady = /Fassung ist bereit: (http:\/\/127\.0\.0\.1:\d+)/;

function run(...words) {
    const done = spawnSync(program, words, { cwd: root, encoding: "utf8" });
    if (done.status !== 0) throw new Error(`fassung ${words[0]}: ${done.error ?? done.stderr + done.stdout}`);
    return done.stdout;
}

export class Server {
    #child;
    #log = "";

    /** `options`: further words for `fassung serve`. */
    static async start(options = []) {
        const server = new Server();
        // A run that is broken off leaves no server behind.
        process.once("exit", () => server.#child?.kill("SIGKILL"));
        server.folder = mkdtempSync(join(tmpdir(), "fassung-browser-"));
        server.data = join(server.folder, "data");
        server.options = options;
        run("init", server.data, "--template", "repo-template", "--demo");
        await server.#serve();
        return server;
    }

    async #serve(port = "0") {
        const words = ["serve", "--data", this.data, "--port", port, "--schemas", "schemas", "--demo", "true"];
        this.#child = spawn(program, [...words, ...this.options], {
            cwd: root,
            stdio: ["ignore", "pipe", "pipe"],
            env: { ...process.env, TZ: "UTC" },
        });
        this.#log = "";
        this.url = await new Promise((found, failed) => {
            const read = (bytes) => {
                this.#log += bytes;
                const ready = kReady.exec(this.#log);
                if (ready) found(ready[1]);
            };
            this.#child.stdout.on("data", read);
            this.#child.stderr.on("data", read);
            this.#child.on("exit", () => failed(new Error(`the server did not start:\n${this.#log}`)));
        });
    }

    get log() {
        return this.#log;
    }

    async #end() {
        const ended = new Promise((done) => this.#child.once("exit", done));
        this.#child.kill("SIGTERM");
        await ended;
    }

    /** On the same port, so that open pages go on. */
    async restart() {
        const { port } = new URL(this.url);
        await this.#end();
        for (let attempt = 0; ; ++attempt) {
            try {
                return await this.#serve(port);
            } catch (error) {
                // For a while another program's connection may have got the number.
                if (attempt === 100 || !this.#log.includes("ist schon belegt")) throw error;
            }
        }
    }

    async stop() {
        await this.#end();
        rmSync(this.folder, { recursive: true, force: true });
    }
}
