using Shouldly;
using Xunit;

namespace ArchCompiler.UnitTests.Binding;

/// <summary>How the words, lines and marks of one label hang together.</summary>
public sealed class PhraseTests
{
    [Theory]
    [InlineData("CloudFront<br/>+ WAF + Shield", "cloudfront", "shield", "waf")]
    [InlineData("Secrets Manager<br/>+ KMS CMK", "kms", "secrets-manager")]
    [InlineData("GuardDuty · Security Hub<br/>Inspector · Macie", "guardduty", "inspector", "macie", "security-hub")]
    [InlineData("CloudWatch Logs/Metrics", "cloudwatch", "cloudwatch-logs")]
    [InlineData("CloudWatch (Logs, Alarms)", "cloudwatch", "cloudwatch-alarm", "cloudwatch-logs")]
    [InlineData("VPC and subnets", "subnet", "vpc")]
    [InlineData("Frontend<br/>React, S3 + CloudFront", "cloudfront", "s3")]
    [InlineData("EventBridge | SQS", "eventbridge", "sqs")]
    public void Services_that_are_listed_are_several(string label, params string[] kinds) =>
        new Sketch().Node("a", label).Architecture.Services.Select(service => service.Kind.Id).Order()
            .ShouldBe(kinds);

    [Theory]
    [InlineData("ECS service · Fargate", "ecs-fargate")]
    [InlineData("EC2 · t3.micro", "ec2")]
    [InlineData("AWS Batch on Fargate", "batch")]
    [InlineData("Keycloak on ECS", "ecs")]
    [InlineData("Web app on EC2", "ec2")]
    [InlineData("Frontend en EC2", "ec2")]
    [InlineData("API Gateway Service<br/>ECS Fargate", "ecs-fargate")]
    [InlineData("S3 scripts", "s3")]
    [InlineData("Logs<br/>/ecs/orders", "cloudwatch-logs")]
    [InlineData("λ chat", "lambda")]
    [InlineData("EC2 EBS volume", "ebs")]
    [InlineData("NAT instance", "ec2")]
    [InlineData("Lambda consumer", "lambda")]
    [InlineData("ALB listener", "alb")]
    [InlineData("invokeAgentRuntime Lambda", "lambda")]
    [InlineData("Bedrock Knowledge Base<br/>S3 Vectors backend", "bedrock")]
    [InlineData("Load balancer (public subnet)", "alb")]
    [InlineData("Route 53<br/>+ failover record<br/>+ routing policy", "route53")]
    [InlineData("Client certificate secret", "secrets-manager")]
    [InlineData("Checkout<br/>slow old load balancer", "alb")]
    [InlineData("SQS-Warteschlange<br/>ECS Fargate", "sqs")]
    [InlineData("Load balancer, security group", "alb")]
    [InlineData("Orders app on Step Functions", "step-functions")]
    public void One_thing_is_meant_and_the_rest_tells_of_it(string label, string kind) =>
        new Sketch().Node("a", label).Group("cloud", "AWS Cloud", "a").Architecture.Services
            .Single().Kind.Id.ShouldBe(kind);

    [Theory]
    [InlineData("API Gateway<br/>Kong")]
    [InlineData("API Gateway<br/>Spring Cloud Gateway")]
    public void A_program_that_takes_the_part_of_a_service_is_a_program(string label) =>
        new Sketch().Node("a", label).Architecture.Others.Single().Kind.Id.ShouldBe("application");

    [Fact]
    public void An_address_in_a_route_makes_a_route_table() =>
        new Sketch().Node("a", "Public<br/>0.0.0.0/0 → IGW").Group("net", "VPC", "a").Architecture.Services
            .Single().Kind.Id.ShouldBe("route-table");

    [Theory]
    [InlineData("Two-AZ VPC", "vpc")]
    [InlineData("Amazon EKS", "cluster")]
    [InlineData("EKS Managed Node Group", "service")]
    [InlineData("Your local machine", "external")]
    [InlineData("AWS · us-east-1 · frontend on EC2", "region")]
    public void A_frame_is_what_its_head_says(string title, string kind) =>
        new Sketch().Node("a", "x").Group("f", title, "a").Architecture.Boundaries
            .Single().Kind.ToString().ShouldBe(kind, StringCompareShould.IgnoreCase);
}
