# One of the two SPAs on unprivileged nginx: SPA=client or SPA=admin-client. Built from the repository's root.
FROM node:24-bookworm-slim AS build
ARG SPA=client
WORKDIR /build
COPY package.json package-lock.json tsconfig.base.json ./
COPY client/package.json client/
COPY admin-client/package.json admin-client/
COPY packages packages
RUN npm ci --no-audit --no-fund --ignore-scripts
COPY client client
COPY admin-client admin-client
RUN npm run build --workspace "$SPA" && mv "$SPA/dist" /dist

FROM nginxinc/nginx-unprivileged:1.29-bookworm
COPY --from=build /dist /srv/www
COPY deploy/images/spa/serve.sh deploy/images/spa/nginx.conf.template /usr/local/share/confa/
EXPOSE 8080
ENTRYPOINT ["/bin/sh", "/usr/local/share/confa/serve.sh"]
