# syntax=docker/dockerfile:1
# Readout in a container: see docs/running.md. The version is that of the `node` package in package.json.
FROM node:24.21.0-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# No package needs to run anything of its own to be installed, but the one that brings Node: the image has it.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && rm -rf node_modules/node node_modules/.bin/node

FROM node:24.21.0-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json LICENSE ./
COPY src src
COPY commands commands
# A new volume begins with what the image has there: the articles to begin with, for the user that the bot runs as.
COPY --chown=node:node seeds /corpus
RUN install -d -o node -g node /data
USER node
ENV CORPUS=/corpus DATA=/data HOST=0.0.0.0 PORT=3000 READER_PORT=3001 METRICS_PORT=3002
VOLUME ["/corpus", "/data"]
EXPOSE 3001
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3002/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts", "start"]
