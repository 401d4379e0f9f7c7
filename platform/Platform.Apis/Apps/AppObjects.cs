namespace Infra.Platform.Apis.Apps;

/// <summary>The objects of an app in a cluster, without what differs from one to the next.</summary>
internal static class AppObjects
{
    public const string Account =
        """
        apiVersion: v1
        kind: ServiceAccount
        automountServiceAccountToken: false
        """;

    // Keys of a database are optional only while none is named: pods then wait for one that is being made.
    public const string Deployment =
        """
        apiVersion: apps/v1
        kind: Deployment
        spec:
          revisionHistoryLimit: 3
          strategy: {type: RollingUpdate, rollingUpdate: {maxUnavailable: 0, maxSurge: 1}}
          template:
            spec:
              automountServiceAccountToken: false
              securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
              containers:
                - name: app
                  ports: [{name: http}]
                  env:
                    - {name: PORT}
                    - {name: DATABASE_HOST, valueFrom: {secretKeyRef: {name: none, key: host, optional: true}}}
                    - {name: DATABASE_PORT, valueFrom: {secretKeyRef: {name: none, key: port, optional: true}}}
                    - {name: DATABASE_USER, valueFrom: {secretKeyRef: {name: none, key: username, optional: true}}}
                    - {name: DATABASE_PASSWORD, valueFrom: {secretKeyRef: {name: none, key: password, optional: true}}}
                    - {name: DATABASE_NAME, valueFrom: {secretKeyRef: {name: none, key: database, optional: true}}}
                    - {name: DATABASE_SSLMODE, valueFrom: {secretKeyRef: {name: none, key: sslmode, optional: true}}}
                  readinessProbe: {httpGet: {port: http}, periodSeconds: 5, failureThreshold: 2}
                  livenessProbe: {tcpSocket: {port: http}, initialDelaySeconds: 10, periodSeconds: 10}
                  securityContext:
                    allowPrivilegeEscalation: false
                    readOnlyRootFilesystem: true
                    capabilities: {drop: [ALL]}
                  volumeMounts: [{name: scratch, mountPath: /tmp}]
              volumes: [{name: scratch, emptyDir: {}}]
        """;

    public const string Service =
        """
        apiVersion: v1
        kind: Service
        spec:
          type: ClusterIP
          ports: [{name: http, port: 80, targetPort: http}]
        """;

    public const string Route =
        """
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        spec:
          parentRefs: [{namespace: gateway-system, sectionName: https}]
          rules:
            - matches: [{path: {type: PathPrefix, value: /}}]
              backendRefs: [{port: 80}]
        """;

    public const string Autoscaler =
        """
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        spec:
          scaleTargetRef: {apiVersion: apps/v1, kind: Deployment}
          metrics:
            - {type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 80}}}
        """;

    // One pod at a time, also of an app that has one: a node must always be able to drain.
    public const string Budget =
        """
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        spec:
          maxUnavailable: 1
        """;
}
